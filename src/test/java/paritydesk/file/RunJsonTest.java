package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import paritydesk.timeline.Progress;
import paritydesk.timeline.Run;
import paritydesk.timeline.Timeline;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;

/// What the run's JSON says of the case, against published figures.
class RunJsonTest {

    private static Loaded loaded;
    private static Run run;
    private static String text;
    private static JsonNode json;

    @BeforeAll
    static void runTheCase() throws IOException {
        loaded = Cases.open("mkr-sky");
        run = Timeline.run(loaded.scenario().value().orElseThrow(), Progress.NONE);
        text = write(false);
        json = JsonMapper.builder().build().readTree(text);
    }

    private static String write(boolean all) throws IOException {
        var out = new ByteArrayOutputStream();
        var extras =
                new RunJson.Extras(
                        loaded.documents(), loaded.scenario().findings(), java.util.List.of(), all);
        RunJson.write(run, extras, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isValidAndTheSameEachTime() throws IOException {
        assertThat(Schemas.problems(DocumentKind.RUN, text)).isEmpty();
        assertThat(write(false)).isEqualTo(text);
    }

    @Test
    void computedFeedIsTheOnePublished() {
        var computed = json.at("/switches/0");

        assertThat(computed.at("/afterUnits").asString()).isEqualTo("149495401440");
        assertThat(computed.at("/decimals").asInt()).isEqualTo(8);
        assertThat(computed.at("/before").asString()).isEqualTo("1501.49941844");
        assertThat(computed.at("/after").asString()).isEqualTo("1494.95401440");
    }

    @Test
    void ladderIsTheOnePublished() {
        var rungs =
                StreamSupport.stream(json.at("/ladder").spliterator(), false)
                        .map(r -> r.at("/perToken").asString().replaceAll("\\.0*$", ""))
                        .toList();

        assertThat(rungs).containsExactly("24000", "23760", "23520", "23280", "23040");
    }

    @Test
    void seriesStatisticsAreThoseOfTheCase() {
        var comparison = json.at("/comparisons/0");

        assertThat(comparison.at("/samples").asInt()).isEqualTo(61);
        assertThat(comparison.at("/mean").asDouble()).isCloseTo(0.00065, within(5e-6));
        assertThat(comparison.at("/deviation").asDouble()).isCloseTo(0.00817, within(5e-6));
        assertThat(comparison.at("/least").asDouble()).isCloseTo(-0.0204, within(5e-5));
        assertThat(comparison.at("/most").asDouble()).isCloseTo(0.0152, within(5e-5));
        assertThat(comparison.at("/flatMean").asDouble()).isCloseTo(-0.01625, within(5e-6));
        assertThat(comparison.at("/stepAfter").asString()).startsWith("2025-12-14");
        assertThat(comparison.at("/stepBy").asString()).startsWith("2025-12-15");
    }

    @Test
    void driversAddUp() {
        assertThat(json.at("/drivers")).isNotEmpty();
        for (var drivers : json.at("/drivers")) {
            double sum = 0;
            for (var part : drivers.at("/parts")) {
                sum += part.asDouble();
            }
            assertThat(sum).isCloseTo(drivers.at("/total").asDouble(), within(1e-12));
        }
    }

    @Test
    void columnsAreAsLongAsTheSteps() {
        int steps = json.at("/steps/count").asInt();

        assertThat(json.at("/steps/at")).hasSize(steps);
        assertThat(json.at("/book/perceived/ratio")).hasSize(steps);
        assertThat(json.at("/parity/0/converting/market")).hasSize(steps);
        assertThat(json.at("/book/perceived/ratio/0").isNull())
                .as("no book before its instant")
                .isTrue();
    }

    @Test
    void allAccountsAreListedOnlyWhenAskedFor() throws IOException {
        var all = JsonMapper.builder().build().readTree(write(true));

        assertThat(all.at("/accounts/rows")).hasSize(10_000);
        assertThat(json.at("/accounts/rows")).hasSize(json.at("/accounts/listed").asInt());
        assertThat(json.at("/accounts/listed").asInt()).isLessThan(10_000);
        assertThat(json.at("/accounts/total").asInt()).isEqualTo(10_000);
    }

    @Test
    void documentsAreNamedByTheirHash() {
        assertThat(json.at("/inputs/documents")).hasSize(6);
        assertThat(json.at("/inputs/documents/1/sha256").asString())
                .isEqualTo(loaded.documents().get(1).sha256());
    }

    @Test
    void brokenPipeIsAnOrdinaryException() {
        var broken =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };

        assertThatThrownBy(() -> RunJson.write(run, broken))
                .isInstanceOf(IOException.class)
                .hasMessage("Broken pipe");
    }
}
