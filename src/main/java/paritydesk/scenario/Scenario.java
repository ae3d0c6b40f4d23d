package paritydesk.scenario;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Book;
import paritydesk.market.Market;
import paritydesk.plan.Plan;
import paritydesk.study.Study;
import paritydesk.venue.Venues;

/// The whole input of a run as one immutable value. An edit makes the next scenario. `study` is optional.
public record Scenario(
        String name,
        Book book,
        Plan plan,
        Market market,
        Venues venues,
        Options options,
        @Nullable Study study) {

    /// A scenario that asks for the timeline alone.
    public Scenario(
            String name, Book book, Plan plan, Market market, Venues venues, Options options) {
        this(name, book, plan, market, venues, options, null);
    }

    public Scenario withStudy(@Nullable Study changed) {
        return new Scenario(name, book, plan, market, venues, options, changed);
    }

    public Scenario withPlan(Plan changed) {
        return new Scenario(name, book, changed, market, venues, options, study);
    }

    public Scenario withBook(Book changed) {
        return new Scenario(name, changed, plan, market, venues, options, study);
    }

    public Scenario withMarket(Market changed) {
        return new Scenario(name, book, plan, changed, venues, options, study);
    }

    public Scenario withVenues(Venues changed) {
        return new Scenario(name, book, plan, market, changed, options, study);
    }

    public Scenario withOptions(Options changed) {
        return new Scenario(name, book, plan, market, venues, changed, study);
    }
}
