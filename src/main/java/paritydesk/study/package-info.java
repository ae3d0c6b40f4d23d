/// What a desk asks of a run beyond the timeline itself: the dynamics that act on the clock, and questions about liquidity,
/// liquidation, margin, peg, forks, incentives and the like. Inputs only, as values; the answers are found in
/// [paritydesk.answer].
@NullMarked
package paritydesk.study;

import org.jspecify.annotations.NullMarked;
