/// Help beside every figure: what it means, its formula, what goes in and where it comes from. A mark asks, the inspector answers; the mark
/// knows nothing of the frame, so it sends an event up the scene.
@NullMarked
package paritydesk.ui.help;

import org.jspecify.annotations.NullMarked;
