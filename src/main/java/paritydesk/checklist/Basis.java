package paritydesk.checklist;

import paritydesk.scenario.Fingerprint;
import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;

/// What a signature is given on: the id of the plan, and the fingerprints of its values and of those of book, market and venues'
/// parameters, and the window. Whatever else a document is laid out like leaves them alone; any value that changes makes another basis.
public record Basis(
        String id, String plan, String book, String market, String parameters, String window) {

    public static Basis of(Scenario scenario) {
        return new Basis(
                scenario.plan().head().id(),
                Fingerprint.of(scenario.plan()),
                Fingerprint.of(scenario.book()),
                Fingerprint.of(scenario.market()),
                Fingerprint.of(scenario.venues()),
                Fingerprint.of(window(scenario.options())));
    }

    /// What is looked at: a shorter window may leave out what blocks. The seed moves no check.
    private static Options window(Options options) {
        return new Options(
                options.from(), options.to(), options.step(), options.realisableQuantity(), 0);
    }

    /// What is no longer as it was, in words; empty where nothing changed.
    public List<String> changed(Basis now) {
        var changed = new ArrayList<String>();
        if (!id.equals(now.id) || !plan.equals(now.plan)) {
            changed.add("plan");
        }
        if (!book.equals(now.book)) {
            changed.add("book");
        }
        if (!market.equals(now.market)) {
            changed.add("market");
        }
        if (!parameters.equals(now.parameters)) {
            changed.add("parameters");
        }
        if (!window.equals(now.window)) {
            changed.add("window");
        }
        return changed;
    }
}
