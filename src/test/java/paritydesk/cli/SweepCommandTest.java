package paritydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import paritydesk.explore.Axis;
import paritydesk.explore.Output;
import paritydesk.explore.Sweep;
import paritydesk.file.Cases;
import paritydesk.file.ExploreJson;
import paritydesk.shock.Applied;
import paritydesk.shock.Library;
import paritydesk.shock.Shock;
import paritydesk.timeline.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The library and sweeps from a terminal.
class SweepCommandTest {

    private static final String CRASH = "sweep mkr-sky --shock crash --param size=0:20:3";

    @TempDir private Path folder;

    private static Answer line(String words) {
        return Answer.of((Object[]) words.split(" "));
    }

    @Test
    void theLibraryIsListedForMachinesAndForPeople() {
        var json = Answer.of("shocks");
        assertThat(json.code()).isEqualTo(Exit.GOOD);
        assertThat(json.against("shocks.schema.json")).isEmpty();
        assertThat(json.out()).doesNotContain("\"targets\"");
        Library.ALL.forEach(s -> assertThat(json.out()).contains("\"" + s.id() + "\""));
        assertThat(Answer.of("shocks", "--table").out())
                .contains("size: falls by 0 … 90 %")
                .contains(Library.ALL.stream().map(Shock::event).toList());
    }

    @Test
    void ofACaseItSaysWhatEachCanStrikeOrWhyNothing() {
        var json = Answer.of("shocks", "mkr-sky");
        assertThat(json.code()).isEqualTo(Exit.GOOD);
        assertThat(json.against("shocks.schema.json")).isEmpty();
        assertThat(json.out()).contains("\"all collateral\"", "that this could strike.");
        assertThat(Answer.of("shocks", "mkr-sky", "--table").out())
                .contains("strikes: all collateral");
    }

    @Test
    void aGridIsTheEnginesAndTheSameBytesTwice() throws IOException {
        var words = CRASH + " --shock penalty-step --param points=0:2:2 --param from=1";
        words += " --output trueAccounts,lowestRatio,worstGap";
        var answer = line(words);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isEqualTo(Exit.GOOD);
        assertThat(answer.against("sweep.schema.json")).isEmpty();
        var scenario = Cases.open("mkr-sky").scenario().value().orElseThrow();
        var crash = Applied.of(Library.of("crash").orElseThrow(), scenario);
        var fee = Applied.of(Library.of("penalty-step").orElseThrow(), scenario).with(1, 1);
        var sweep =
                Sweep.of(
                        scenario,
                        new Axis(crash, 0, 0, 20, 3),
                        new Axis(fee, 0, 0, 2, 2),
                        List.of(Output.TRUE_ACCOUNTS, Output.LOWEST_RATIO, Output.WORST_GAP),
                        Progress.NONE);
        assertThat(answer.bytes()).isEqualTo(ExploreJson.sweep(scenario, sweep));
        var file = folder.resolve("sweep.json");
        assertThat(line(words + " --out " + file).out()).isEmpty();
        assertThat(file).hasBinaryContent(answer.bytes());
    }

    @Test
    void ofAnotherCaseTheTargetIsChosenAndCellsStandRowByRow() {
        var target = Library.of("stale-feed").orElseThrow().targets();
        var scenario = Cases.open("steth-2022").scenario().value().orElseThrow();
        var last = target.of(scenario).getLast();
        var answer =
                line(
                        "sweep steth-2022 --shock stale-feed --target "
                                + last
                                + " --param from=0:30:2 --output maskedAccounts --progress");
        assertThat(answer.code()).isEqualTo(Exit.GOOD);
        assertThat(answer.against("sweep.schema.json")).isEmpty();
        assertThat(answer.out()).contains("\"target\": \"" + last + "\"", "\"x\": 30");
        assertThat(answer.out()).doesNotContain("\"up\"", "\"y\"");
        assertThat(answer.err()).contains("100 %");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --shock crush --param size=0:9:2                      | there are depeg, crash
                    --shock crash --param depth=0:9:2                     | it has size, from, lasts
                    --shock crash --param size=0:95:2                     | within 0 … 90 %, not at “95”
                    --shock crash --param size=x:9:2                      | within 0 … 90 %, not at “x”
                    --shock crash --param size=0:9:0                      | whole number from 1 to
                    --shock crash --param size=0:9                        | NAME=LO:HI:N or NAME=VALUE
                    --shock crash --param size=9                          | here are 0
                    --shock crash --param size=0:9:2 --param size=5       | given twice
                    --shock crash --param size=0:9:200 --param from=0:9:90 | at most 10
                    --shock crash --param size=0:9:2 --shock rate-spike   | Every shock of a sweep
                    --shock discount --target DAI --param size=0:9:2      | it can strike MKR
                    --shock branch-worth --param size=0:9:2               | branch-worth
                    --shock liquidity-stays-behind --param retention=0:9:2 | none of the figures reads
                    --param size=0:9:2                                    | --shock
                    """)
    void whatCannotBeWalkedIsRefusedWithWhatCould(String shocks, String sentence) {
        var answer = line("sweep mkr-sky " + shocks + " --output harm");
        assertThat(answer.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(answer.err()).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(answer.err().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void anOutputThatIsNotThereIsNamedBesideThoseThatAre() {
        assertThat(line(CRASH + " --output profit").err())
                .contains("no output “profit”", "falseAccounts", "pinch");
        assertThat(line(CRASH).err()).contains("--output");
    }
}
