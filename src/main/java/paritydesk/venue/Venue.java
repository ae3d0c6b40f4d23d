package paritydesk.venue;

import paritydesk.venue.rule.RuleBook;

import java.util.List;
import java.util.Optional;

/// A place that lends against collateral, with the parameters that hold before the plan's first event.
public record Venue(String id, String name, LiquidationRule liquidation, List<Terms> assets) {

    public Venue {
        assets = List.copyOf(assets);
    }

    /// The same venue with `book` at hand, if that is the book that it names. The generic book says no more than the venue itself.
    Venue with(RuleBook book) {
        boolean named =
                liquidation.ruleBook().equals(book.id()) && !book.id().equals(RuleBook.GENERIC);
        return named ? new Venue(id, name, liquidation.with(book), assets) : this;
    }

    public Optional<Terms> terms(String asset) {
        return assets.stream().filter(t -> t.asset().equals(asset)).findFirst();
    }
}
