package paritydesk.chart;

import java.util.EnumMap;
import java.util.Map;

/// How each [Ink] looks on one theme, the same figures as the tokens of the style sheet (a test holds them together). Lines reach 3:1 against the surface; words in an ink's colour reach 4.5:1 ([#words]).
public final class Palette {
    private static final double TEXT_CONTRAST = 4.9;
    private static final Palette LIGHT = new Palette("light", lightTable());
    private static final Palette DARK = new Palette("dark", darkTable());

    private final String name;
    private final Map<Ink, Rgb> lines;
    private final Map<Ink, Rgb> words = new EnumMap<>(Ink.class);

    private Palette(String name, Map<Ink, Rgb> lines) {
        this.name = name;
        this.lines = lines;
        for (Ink ink : Ink.values()) {
            words.put(ink, legible(ink));
        }
    }

    public static Palette light() {
        return LIGHT;
    }

    public static Palette dark() {
        return DARK;
    }

    public String name() {
        return name;
    }

    /// The colour of lines and areas.
    public Rgb of(Ink ink) {
        Rgb rgb = lines.get(ink);
        if (rgb == null) {
            throw new IllegalStateException("no colour for " + ink);
        }
        return rgb;
    }

    /// The colour of words: the line colour, moved towards the text colour only as far as legibility asks.
    public Rgb words(Ink ink) {
        Rgb rgb = words.get(ink);
        return rgb == null ? of(Ink.TEXT) : rgb;
    }

    private Rgb legible(Ink ink) {
        Rgb colour = of(ink);
        if (ink == Ink.SURFACE) {
            return colour;
        }
        for (int step = 0; step <= 20; step++) {
            Rgb candidate = colour.mixed(of(Ink.TEXT), step / 20.0);
            if (candidate.contrast(of(Ink.SURFACE)) >= TEXT_CONTRAST) {
                return candidate;
            }
        }
        return of(Ink.TEXT);
    }

    private static Map<Ink, Rgb> lightTable() {
        Map<Ink, Rgb> t = new EnumMap<>(Ink.class);
        t.put(Ink.SURFACE, new Rgb(0xFFFFFF));
        t.put(Ink.SUBTLE, new Rgb(0xF7F7F5));
        t.put(Ink.GRID, new Rgb(0xEDEDEA));
        t.put(Ink.HAIRLINE, new Rgb(0xE2E2DD));
        t.put(Ink.BASELINE, new Rgb(0x8C8C84));
        t.put(Ink.TEXT, new Rgb(0x1A1B1E));
        t.put(Ink.TEXT_SOFT, new Rgb(0x55585F));
        t.put(Ink.ACCENT, new Rgb(0x4451C4));
        t.put(Ink.EVENT, new Rgb(0x8C8C84));
        t.put(Ink.PERCEIVED, new Rgb(0x0072B2));
        t.put(Ink.ECONOMIC, new Rgb(0xB37400));
        t.put(Ink.FALSE_LIQUIDATION, new Rgb(0xC04E00));
        t.put(Ink.MASKED_INSOLVENCY, new Rgb(0xA8467F));
        t.put(Ink.TRUE_LIQUIDATION, new Rgb(0x7C7E83));
        t.put(Ink.GOOD, new Rgb(0x007A57));
        t.put(Ink.THRESHOLD, new Rgb(0xC0273A));
        t.put(Ink.NEUTRAL, new Rgb(0x7C7E83));
        return t;
    }

    private static Map<Ink, Rgb> darkTable() {
        Map<Ink, Rgb> t = new EnumMap<>(Ink.class);
        t.put(Ink.SURFACE, new Rgb(0x131519));
        t.put(Ink.SUBTLE, new Rgb(0x191C21));
        t.put(Ink.GRID, new Rgb(0x20242A));
        t.put(Ink.HAIRLINE, new Rgb(0x2A2F37));
        t.put(Ink.BASELINE, new Rgb(0x727B89));
        t.put(Ink.TEXT, new Rgb(0xE7E9EE));
        t.put(Ink.TEXT_SOFT, new Rgb(0xAEB5C1));
        t.put(Ink.ACCENT, new Rgb(0x8F9CFF));
        t.put(Ink.EVENT, new Rgb(0x727B89));
        t.put(Ink.PERCEIVED, new Rgb(0x56B4E9));
        t.put(Ink.ECONOMIC, new Rgb(0xE69F00));
        t.put(Ink.FALSE_LIQUIDATION, new Rgb(0xD55E00));
        t.put(Ink.MASKED_INSOLVENCY, new Rgb(0xCC79A7));
        t.put(Ink.TRUE_LIQUIDATION, new Rgb(0x8B93A1));
        t.put(Ink.GOOD, new Rgb(0x2BB58B));
        t.put(Ink.THRESHOLD, new Rgb(0xF0616D));
        t.put(Ink.NEUTRAL, new Rgb(0x8B93A1));
        return t;
    }
}
