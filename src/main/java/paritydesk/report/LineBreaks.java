package paritydesk.report;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Where a line of the PDF may break: after a space that no unit follows, and after a hyphen, a slash or an underscore between two letters. So no
/// figure is torn from its sign, its decimals or its unit, and every machine breaks alike.
final class LineBreaks implements FSTextBreaker {

    private String text = "";
    private int at;

    @Override
    public void setText(String next) {
        text = next;
        at = 0;
    }

    /// The next place at which a line may break, −1 after the last.
    @Override
    public int next() {
        for (int i = Math.max(1, at + 1); i < text.length(); i++) {
            if (breaks(i)) {
                at = i;
                return i;
            }
        }
        at = text.length();
        return -1;
    }

    /// Whether a sign or a single letter follows that is the unit of the figure before.
    private boolean unit(int i) {
        boolean figure = i >= 2 && Character.isDigit(text.charAt(i - 2));
        boolean alone = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        return figure && i < text.length() && alone && "%‰×kMh".indexOf(text.charAt(i)) >= 0;
    }

    private boolean breaks(int i) {
        char before = text.charAt(i - 1);
        return switch (before) {
            case ' ' -> !unit(i);
            case '-', '/', '_' ->
                    i >= 2
                            && Character.isLetter(text.charAt(i))
                            && Character.isLetter(text.charAt(i - 2));
            default -> false;
        };
    }
}
