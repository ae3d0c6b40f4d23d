/// What is open, as every screen reads it: one evaluation, the step that the scrubber stands on, the account looked at.
///
/// It is the only state that screens share. A screen asks for another evaluation and never changes the one that it shows.
@NullMarked
package paritydesk.ui.session;

import org.jspecify.annotations.NullMarked;
