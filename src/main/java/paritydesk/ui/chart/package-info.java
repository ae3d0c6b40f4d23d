/// The screen's pen and the node that holds a drawing.
///
/// A canvas instead of chart nodes: a drag redraws thousands of points within a frame, and the same description of a chart serves the memo. What
/// moves with the pointer lies on a second canvas, so that the chart below is painted only when it, its size or its colours change.
@NullMarked
package paritydesk.ui.chart;

import org.jspecify.annotations.NullMarked;
