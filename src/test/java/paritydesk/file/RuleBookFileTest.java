package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import paritydesk.valuation.liquidation.LiquidationOutcome;
import paritydesk.valuation.liquidation.LiquidationState;
import paritydesk.valuation.liquidation.Liquidator;
import paritydesk.venue.rule.RuleBook;
import paritydesk.venue.rule.Rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The rule books that ship are documents like any other, and venues that name them have them at hand.
class RuleBookFileTest {

    static final List<String> SHIPPED = RuleBook.SHIPPED;

    private static final Path FOLDER = Path.of("assets/rulebooks");

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void bookReadsFitsItsSchemaAndComesBackByteForByte(String id) throws IOException {
        var bytes = Files.readAllBytes(FOLDER.resolve(id + ".json"));
        var read = RuleBookFile.read(id, bytes);

        assertThat(read.findings()).isEmpty();
        var book = read.value().orElseThrow();
        assertThat(book.id()).isEqualTo(id);
        assertThat(text(RuleBookFile.write(book))).isEqualTo(text(bytes));
        assertThat(Schemas.problems(DocumentKind.RULEBOOK, text(bytes))).isEmpty();
        assertThat(RuleBooks.shipped(id)).contains(book);
    }

    @Test
    void everyDocumentOfTheFolderIsShipped() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(RuleBook.SHIPPED);
        }
        assertThat(RuleBooks.shipped().stream().map(RuleBook::id))
                .containsExactlyElementsOf(RuleBook.SHIPPED);
        assertThat(RuleBooks.shipped("aave-v9")).isEmpty();
    }

    @Test
    void wrongRulesAreFindingsWithTheirPlace() throws IOException {
        var good = Files.readString(FOLDER.resolve("aave-v3.3.json"));
        for (var bad :
                List.of(
                        good.replace("\"0.5\"", "\"1.5\""),
                        good.replace("CLOSE_FACTOR", "CLOSED_FACTOR"),
                        good.replace("HALF_UP", "HALF_EVEN"),
                        good.replace("EITHER_BELOW", "BOTH"))) {
            var read = RuleBookFile.read("b", bad.getBytes(StandardCharsets.UTF_8));
            assertThat(read.blocked()).isTrue();
            assertThat(read.findings().getFirst().place().spot()).startsWith("/rules");
        }
    }

    @Test
    void venueThatNamesAShippedBookHasItAtHandAndNeverWritesIt() {
        var document = venues("aave-v3.3");
        var read = VenuesFile.read("v", document);
        var rule = read.value().orElseThrow().venues().getFirst().liquidation();

        var book = java.util.Objects.requireNonNull(rule.rules());
        assertThat(book.rules()).isInstanceOf(Rules.CloseFactor.class);
        assertThat(text(VenuesFile.write(read.value().orElseThrow()))).isEqualTo(text(document));
        var out = new LiquidationOutcome();
        var state = LiquidationState.single(13_000, 15_000, 0.83, 0.05);
        Liquidator.of(rule).liquidate(state, out);
        assertThat(out.repaid).isEqualTo(6500);
        assertThat(out.fee).isPositive();
    }

    @Test
    void genericAndUnknownBooksAreNotAtHand() {
        for (var id : List.of("generic", "house-rules")) {
            var read = VenuesFile.read("v", venues(id)).value().orElseThrow();
            assertThat(read.venues().getFirst().liquidation().rules()).isNull();
        }
    }

    @Test
    void desksOwnBookIsAtHandWhereItIsNamed() {
        var own =
                new RuleBook(
                        "house-rules",
                        "House",
                        "Desk",
                        null,
                        RuleBooks.shipped("morpho-blue").orElseThrow().rules());
        var venues = VenuesFile.read("v", venues("house-rules")).value().orElseThrow();
        assertThat(venues.with(own).venues().getFirst().liquidation().rules()).isEqualTo(own);
        var other = VenuesFile.read("v", venues("generic")).value().orElseThrow();
        assertThat(other.with(own)).isEqualTo(other);
    }

    private static byte[] venues(String ruleBook) {
        return """
        {
          "format": "paritydesk/venues",
          "version": 1,
          "id": "v",
          "name": "V",
          "venues": [
            {
              "id": "a",
              "name": "A",
              "liquidation": {
                "ruleBook": "%s",
                "closeFactor": "0.5",
                "fullCloseHealthFactor": "0.95",
                "dust": "2000"
              },
              "assets": [
                {
                  "asset": "X",
                  "oracle": "o",
                  "recognition": "1",
                  "liquidationThreshold": "0.8",
                  "loanToValue": "0.7",
                  "liquidationBonus": "0.05"
                }
              ]
            }
          ]
        }
        """
                .formatted(ruleBook)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
