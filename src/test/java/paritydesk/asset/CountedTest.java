package paritydesk.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CountedTest {
    @Test
    void oneIsSingularAndEverythingElseIsPlural() {
        assertThat(Counted.of(0, "account")).isEqualTo("0 accounts");
        assertThat(Counted.of(1, "account")).isEqualTo("1 account");
        assertThat(Counted.of(10_000, "account")).isEqualTo("10\u202F000 accounts");
        assertThat(Counted.of(1, "entry", "entries")).isEqualTo("1 entry");
        assertThat(Counted.word(2, "is", "are")).isEqualTo("are");
    }
}
