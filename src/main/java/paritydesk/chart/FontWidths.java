package paritydesk.chart;

/// Advance widths of the bundled "Inter Tabular" in thousandths of the size, for layout without a toolkit. A sign that is not listed counts as 0.65 em
/// (1 em from U+2E80 on): wide enough that nothing overlaps.
final class FontWidths {
    private static final int FIRST = 32;
    private static final int[] REGULAR = {
        281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 648, 269, 460, 269, 360, 648, 648,
                648, 648, 648, 648, 648, 648, 648, 648, 288, 302, 648, 648,
        648, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765,
                639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365,
        360, 365, 471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876,
                591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562,
        552, 426, 333, 426, 662
    };
    private static final int[] SEMI_BOLD = {
        252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 647, 269, 465, 269, 379, 647, 647,
                647, 647, 647, 647, 647, 647, 647, 647, 319, 329, 647, 647,
        647, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922, 759, 769,
                645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373,
        379, 373, 481, 469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900,
                612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588,
        566, 455, 359, 455, 673
    };

    private FontWidths() {}

    static double of(String text, double size, boolean bold) {
        int[] table = bold ? SEMI_BOLD : REGULAR;
        int thousandths = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int slot = c - FIRST;
            thousandths += slot >= 0 && slot < table.length ? table[slot] : other(c);
        }
        return thousandths * size / 1000;
    }

    private static int other(char c) {
        return switch (c) {
            case '\u2009', '\u202f' -> 182;
            case '\u00a0' -> 281;
            case '–' -> 500;
            case '—' -> 1000;
            case '…' -> 900;
            case '·' -> 300;
            case '→', '←' -> 954;
            case '✓' -> 884;
            default -> c >= '\u2e80' ? 1000 : 650;
        };
    }
}
