package paritydesk.ui.part;

import paritydesk.ui.look.Tone;

/// What a figure tile shows, formatted.
///
/// @param label what is measured
/// @param value the number, with true minus sign and thin-space thousands; `–` if there is none
/// @param unit its unit, empty for a bare ratio or count
/// @param note a second, smaller line: when, how many, compared with what
/// @param tone its meaning
/// @param help meaning and formula, shown on hovering; may be empty
public record Figure(String label, String value, String unit, String note, Tone tone, String help) {
    /// A figure that has no value yet.
    public static Figure none(String label) {
        return new Figure(label, "–", "", "", Tone.NEUTRAL, "");
    }
}
