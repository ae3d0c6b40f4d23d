package paritydesk.ui.ask;

import paritydesk.ui.help.Topic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/// The help texts that the schemas of questions and answers are written with, by `Record.component`.
final class HelpTexts {

    private static final List<String> BUNDLES =
            List.of(
                    "concentration",
                    "conversion",
                    "converter",
                    "dynamics",
                    "erosion",
                    "fork",
                    "governance",
                    "incentive",
                    "liquidation",
                    "liquidity",
                    "margin",
                    "oracle",
                    "peg",
                    "pools",
                    "rate",
                    "rebalancing",
                    "rulebook",
                    "simulation");
    private static final Map<String, String> TEXTS = texts();

    private HelpTexts() {}

    private static Map<String, String> texts() {
        var all = new HashMap<String, String>();
        for (var name : BUNDLES) {
            var bundle = ResourceBundle.getBundle("paritydesk.help." + name, Locale.ROOT);
            bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        }
        return Map.copyOf(all);
    }

    static Optional<String> of(String key) {
        return Optional.ofNullable(TEXTS.get("answer." + key))
                .or(() -> Optional.ofNullable(TEXTS.get(key)));
    }

    /// A topic of the help for a figure of an answer; empty where nothing is known of it.
    static Optional<Topic> topic(String key, String name) {
        return of(key).map(
                        text ->
                                new Topic(
                                        key,
                                        name,
                                        text,
                                        "",
                                        "",
                                        key,
                                        text.contains("(our") || text.contains("[ours]")));
    }
}
