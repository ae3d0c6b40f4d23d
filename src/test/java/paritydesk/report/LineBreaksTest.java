package paritydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LineBreaksTest {

    @Test
    void breaksBetweenWordsAndNotInsideFigures() {
        assertThat(pieces("fee of −0.44 % at 16:00"))
                .containsExactly("fee ", "of ", "−0.44 % ", "at ", "16:00");
    }

    @Test
    void breaksLongNamesAtTheirHyphens() {
        assertThat(pieces("mkr-computed-feed 2026-01"))
                .containsExactly("mkr-", "computed-", "feed ", "2026-01");
    }

    @Test
    void emptyTextHasNoBreak() {
        assertThat(pieces("")).containsExactly("");
    }

    private static List<String> pieces(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int at = breaks.next(); at >= 0; at = breaks.next()) {
            pieces.add(text.substring(from, at));
            from = at;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
