/// What everything on the desktop looks and reads like: typefaces, colours, marks, icons, texts.
///
/// Colours are named once, in two tables of one style sheet; what is painted and not styled reads the same tables. Figures are
/// tabular by the typeface itself. A meaning is never colour alone: a {@link paritydesk.ui.look.Tone} has a mark as well.
@NullMarked
package paritydesk.ui.look;

import org.jspecify.annotations.NullMarked;
