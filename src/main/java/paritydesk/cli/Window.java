package paritydesk.cli;

import org.jspecify.annotations.Nullable;

import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;

import picocli.CommandLine.Option;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Options that look at a scenario in another way than its documents say.
final class Window {

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "Start of the window, such as 2025-11-26T06:00:00Z.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "End of the window.")
    private @Nullable String to;

    @Option(
            names = "--step",
            paramLabel = "DURATION",
            description = "Regular step between events and prices, such as PT6H.")
    private @Nullable String step;

    @Option(
            names = "--quantity",
            paramLabel = "TOKENS",
            description = "Quantity of old tokens at which realisable prices are taken.")
    private @Nullable BigDecimal quantity;

    @Option(names = "--seed", description = "Seed of anything random.")
    private @Nullable Long seed;

    boolean unchanged() {
        return from == null && to == null && step == null && quantity == null && seed == null;
    }

    Scenario on(Scenario scenario) {
        if (unchanged()) {
            return scenario;
        }
        var o = scenario.options();
        try {
            var chosen =
                    scenario.withOptions(
                            new Options(
                                    from == null ? o.from() : instant("--from", from),
                                    to == null ? o.to() : instant("--to", to),
                                    step == null ? o.step() : duration(step),
                                    quantity == null ? o.realisableQuantity() : quantity,
                                    seed == null ? o.seed() : seed));
            if (chosen.options().to().isBefore(scenario.book().asOf())) {
                throw new WrongUse(
                        "The window ends at "
                                + chosen.options().to()
                                + ", before the book's instant "
                                + scenario.book().asOf()
                                + ": there is nothing to value. Give a later --to.");
            }
            return chosen;
        } catch (IllegalArgumentException refused) {
            throw new WrongUse(
                    "These options do not go together: " + refused.getMessage() + ".", refused);
        }
    }

    static Instant instant(String option, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new WrongUse(
                    option
                            + " is an instant with its zone, such as 2025-11-26T06:00:00Z, not “"
                            + text
                            + "”.",
                    wrong);
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException wrong) {
            throw new WrongUse(
                    "--step is a length of time such as PT6H, not “" + text + "”.", wrong);
        }
    }
}
