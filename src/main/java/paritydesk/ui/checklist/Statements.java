package paritydesk.ui.checklist;

import paritydesk.asset.Figures;
import paritydesk.checklist.Basis;
import paritydesk.checklist.Checklist;
import paritydesk.checklist.SignOff;
import paritydesk.checklist.Thresholds;
import paritydesk.checklist.Waiver;
import paritydesk.ui.look.Text;

import java.util.ArrayList;
import java.util.List;

/// What people said of one item, ready to print.
///
/// @param signatures oldest first
/// @param waivers those in force first
/// @param moves of its line, those in force first
public record Statements(List<Said> signatures, List<Said> waivers, List<Said> moves) {

    static final Statements NONE = new Statements(List.of(), List.of(), List.of());

    public Statements {
        signatures = List.copyOf(signatures);
        waivers = List.copyOf(waivers);
        moves = List.copyOf(moves);
    }

    /// Who said it, when, in what words, and why it does not count; nothing where it counts.
    public record Said(String who, String at, String comment, String stale) {}

    static Statements of(Checklist list, String item) {
        return new Statements(signatures(list, item), waivers(list, item), moves(list, item));
    }

    private static List<Said> signatures(Checklist list, String item) {
        return list.answers().stream()
                .filter(a -> a.item().id().equals(item))
                .flatMap(a -> a.signOffs().stream().map(s -> signature(s, a.basis())))
                .toList();
    }

    private static Said signature(SignOff sign, Basis basis) {
        var evidence = sign.evidence();
        var file = evidence == null ? "" : Text.of("sign.file", evidence.name());
        var stale =
                sign.counts(basis)
                        ? ""
                        : sign.evidenceLost()
                                ? Text.of("sign.lost")
                                : Text.of("sign.stale", String.join(", ", sign.stale(basis)));
        return new Said(
                Text.of("sign.person", sign.name(), sign.role()),
                Figures.moment(sign.at()),
                sign.comment().isEmpty() || file.isEmpty()
                        ? sign.comment() + file
                        : sign.comment() + " · " + file,
                stale);
    }

    private static List<Said> waivers(Checklist list, String item) {
        var said = new ArrayList<Said>();
        list.waived(item)
                .ifPresent(
                        w -> {
                            w.holding().forEach(x -> said.add(waiver(x, "")));
                            w.fallen().forEach(x -> said.add(waiver(x, fallen(x, list.basis()))));
                        });
        return said;
    }

    private static String fallen(Waiver waiver, Basis basis) {
        var changed = waiver.basis().changed(basis);
        return changed.isEmpty()
                ? Text.of("waive.expired")
                : Text.of("waive.fallen", String.join(", ", changed));
    }

    private static Said waiver(Waiver waiver, String fallen) {
        return new Said(
                Text.of("sign.person", waiver.name(), waiver.role()),
                Text.of("waive.until.when", Figures.moment(waiver.until())),
                waiver.reason(),
                fallen);
    }

    private static List<Said> moves(Checklist list, String item) {
        var said = new ArrayList<Said>();
        for (var moved : list.ledger().thresholds().all()) {
            if (moved.item().id().equals(item)) {
                moved.change().movers().forEach(m -> said.add(move(moved, m)));
            }
        }
        return said;
    }

    private static Said move(Thresholds.Moved moved, Thresholds.Mover mover) {
        return new Said(
                Text.of("sign.person", mover.name(), mover.role()),
                Figures.moment(mover.at()),
                Text.of(
                        "threshold.move",
                        moved.change().from().text(),
                        moved.to().text(),
                        mover.reason()),
                moved.inForce() ? "" : Text.of("threshold.proposed"));
    }
}
