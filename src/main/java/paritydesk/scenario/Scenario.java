package paritydesk.scenario;

import paritydesk.book.Book;
import paritydesk.market.Market;
import paritydesk.plan.Plan;
import paritydesk.venue.Venues;

/// The whole input of a run as one immutable value. An edit makes the next scenario.
public record Scenario(
        String name, Book book, Plan plan, Market market, Venues venues, Options options) {

    public Scenario withPlan(Plan changed) {
        return new Scenario(name, book, changed, market, venues, options);
    }

    public Scenario withBook(Book changed) {
        return new Scenario(name, changed, plan, market, venues, options);
    }

    public Scenario withMarket(Market changed) {
        return new Scenario(name, book, plan, changed, venues, options);
    }

    public Scenario withVenues(Venues changed) {
        return new Scenario(name, book, plan, market, changed, options);
    }

    public Scenario withOptions(Options changed) {
        return new Scenario(name, book, plan, market, venues, changed);
    }
}
