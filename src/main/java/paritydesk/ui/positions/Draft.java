package paritydesk.ui.positions;

import paritydesk.book.Leg;
import paritydesk.ui.look.Text;

import java.math.BigDecimal;
import java.util.Optional;

/// A leg whose quantity is being tried. `text` is what stands in its field.
public record Draft(Leg leg, String text) {

    static Draft of(Leg leg) {
        return new Draft(leg, leg.quantity().stripTrailingZeros().toPlainString());
    }

    Draft typed(String next) {
        return new Draft(leg, next);
    }

    /// Why the quantity cannot be taken; nothing while it can.
    Optional<String> fault() {
        var quantity = quantity();
        if (quantity.isEmpty()) {
            return Optional.of(Text.of("whatif.number", text));
        }
        boolean signed = leg instanceof Leg.Linear || leg instanceof Leg.Option;
        return quantity.get().signum() < 0 && !signed
                ? Optional.of(Text.of("whatif.negative", leg.asset()))
                : Optional.empty();
    }

    /// The leg with the quantity typed; as it was where that cannot be taken.
    Leg changed() {
        var quantity = fault().isEmpty() ? quantity().orElse(leg.quantity()) : leg.quantity();
        if (quantity.compareTo(leg.quantity()) == 0) {
            return leg;
        }
        return switch (leg) {
            case Leg.Collateral pledged -> new Leg.Collateral(pledged.asset(), quantity);
            case Leg.Debt owed -> new Leg.Debt(owed.asset(), quantity);
            case Leg.Linear l ->
                    new Leg.Linear(
                            l.asset(),
                            quantity,
                            l.multiplier(),
                            l.entryPrice(),
                            l.maintenanceRate(),
                            l.margin());
            case Leg.Option o ->
                    new Leg.Option(
                            o.asset(),
                            quantity,
                            o.multiplier(),
                            o.entryPrice(),
                            o.maintenanceRate(),
                            o.margin(),
                            o.right(),
                            o.strike(),
                            o.expiry(),
                            o.volatility());
        };
    }

    private Optional<BigDecimal> quantity() {
        return parse(text);
    }

    /// A quantity as it is typed, with a point and at will a true minus; nothing where it is none.
    static Optional<BigDecimal> parse(String text) {
        var plain = text.strip().replace('−', '-').replaceAll("[\\s\u2009\u202f\u00a0]", "");
        return plain.matches("[-+]?[0-9]{1,30}(\\.[0-9]{1,36})?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }
}
