package paritydesk.ui.intake;

import paritydesk.intake.Amount;
import paritydesk.intake.Mapping;
import paritydesk.intake.Side;
import paritydesk.intake.Sign;
import paritydesk.intake.Unit;
import paritydesk.ui.look.Text;

import java.util.List;
import java.util.Locale;

/// Unit and sign of every column of amounts. Contracts of derivatives are always whole, and a balance has a sign of its own.
final class AmountsGrid extends Choices {

    AmountsGrid(IntakeModel model, Mapping mapping) {
        for (var amount : of(mapping)) {
            var column = amount.column();
            var id = column.replaceAll("[^A-Za-z0-9]+", "-");
            add(
                    "intake-unit-" + id,
                    Text.of("intake.unit", column),
                    List.of(Unit.values()),
                    unit -> Text.of("intakeunit." + unit.name().toLowerCase(Locale.ROOT)),
                    amount.unit(),
                    unit -> model.count(column, a -> a.withUnit(unit)));
            if (amount.sign() != Sign.BOTH) {
                add(
                        "intake-sign-" + id,
                        Text.of("intake.sign", column),
                        List.of(Sign.POSITIVE, Sign.NEGATIVE),
                        sign -> Text.of("intakesign." + sign.name().toLowerCase(Locale.ROOT)),
                        amount.sign(),
                        sign -> model.count(column, a -> a.withSign(sign)));
            }
        }
    }

    /// The amounts that leave something to choose.
    static List<Amount> of(Mapping mapping) {
        return mapping.amounts().stream()
                .filter(a -> a.side() != Side.LINEAR && a.side() != Side.OPTION)
                .toList();
    }
}
