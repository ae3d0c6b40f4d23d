package paritydesk.ui.intake;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;

import paritydesk.asset.Figures;
import paritydesk.book.Leg;
import paritydesk.intake.Detection;
import paritydesk.intake.ReadRow;
import paritydesk.ui.look.Text;
import paritydesk.ui.look.Tone;
import paritydesk.ui.part.Columns;
import paritydesk.ui.part.Sized;
import paritydesk.ui.part.TableCopies;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The first rows of a file as they would be read.
final class PreviewTable extends TableView<ReadRow> {

    PreviewTable(IntakeModel model) {
        setId("intake-rows");
        setPlaceholder(new Label(Text.of("intake.norows")));
        setAccessibleText(Text.of("intake.rows"));
        TableCopies.on(this);
        var row = Columns.<ReadRow>number(Text.of("intake.row"), 0, ReadRow::row);
        Sized.column(row, 48, 64);
        var verdict =
                Columns.<ReadRow>tone(
                        "", r -> r.good() ? Tone.GOOD : Tone.BLOCKER, PreviewTable::word);
        Sized.column(verdict, 88, 112);
        var account = Columns.<ReadRow>text(Text.of("intake.account"), ReadRow::account);
        Sized.column(account, 112, 400);
        var venue = Columns.<ReadRow>text(Text.of("intake.venue"), ReadRow::venue);
        Sized.column(venue, 92, 200);
        var holders = Columns.<ReadRow>text(Text.of("intake.class"), ReadRow::holderClass);
        Sized.column(holders, 92, 200);
        var legs = Columns.<ReadRow>text(Text.of("intake.legs"), PreviewTable::legs);
        Sized.column(legs, 184, 2000);
        getColumns().add(row);
        getColumns().add(verdict);
        getColumns().add(account);
        getColumns().add(venue);
        getColumns().add(holders);
        getColumns().add(legs);
        Sized.fit(this, CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS, List.of(holders, venue));
        model.detectionProperty().subscribe(this::show);
    }

    private void show(Optional<Detection> now) {
        getItems().setAll(now.map(Detection::rows).orElse(List.of()));
    }

    private static String word(Tone tone) {
        return tone == Tone.GOOD ? Text.of("intake.good") : Text.of("intake.bad");
    }

    private static String legs(ReadRow row) {
        return row.legs().isEmpty()
                ? Text.of("intake.nothing")
                : row.legs().stream().map(PreviewTable::leg).collect(Collectors.joining(", "));
    }

    private static String leg(Leg leg) {
        var figure = Figures.exact(leg.quantity()) + " " + leg.asset();
        return switch (leg) {
            case Leg.Collateral _ -> Text.of("intake.pledged", figure);
            case Leg.Debt _ -> Text.of("intake.owed", figure);
            case Leg.Linear _ -> Text.of("intake.linear", figure);
            case Leg.Option _ -> Text.of("intake.option", figure);
        };
    }
}
