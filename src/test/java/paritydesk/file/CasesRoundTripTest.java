package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Every case that ships reads without a blocking remark, and its documents come back byte for byte.
class CasesRoundTripTest {

    static List<String> ids() {
        return Cases.list().stream().map(CaseManifest::id).toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void documentsComeBackByteForByte(String id) throws IOException {
        var folder = Path.of("assets/cases", id);
        var manifest = CaseFile.read("case.json", Files.readAllBytes(folder.resolve("case.json")));
        for (var named : manifest.value().orElseThrow().documents().entrySet()) {
            var bytes = Files.readAllBytes(folder.resolve(named.getValue()));
            assertThat(text(again(named.getKey(), bytes)))
                    .as(id + " " + named.getValue())
                    .isEqualTo(text(bytes));
        }
        var own = Files.readAllBytes(folder.resolve("case.json"));
        assertThat(text(CaseFile.write(manifest.value().orElseThrow()))).isEqualTo(text(own));
    }

    private static byte[] again(DocumentKind kind, byte[] bytes) {
        return switch (kind) {
            case PLAN -> PlanFile.write(PlanFile.read("x", bytes).value().orElseThrow());
            case MARKET -> MarketFile.write(MarketFile.read("x", bytes).value().orElseThrow());
            case VENUES -> VenuesFile.write(VenuesFile.read("x", bytes).value().orElseThrow());
            case STUDY -> StudyFile.write(StudyFile.read("x", bytes).value().orElseThrow());
            case RULEBOOK ->
                    RuleBookFile.write(RuleBookFile.read("x", bytes).value().orElseThrow());
            case BOOK -> BookCsv.write(BookCsv.read("x", bytes).value().orElseThrow());
            case CASE, CHECKS, TEMPLATE, MAPPING, RUN -> bytes;
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
