/// What is drawn, without a toolkit: one description, one [paritydesk.chart.Pen] for the screen and one for documents.
///
/// A chart is a value ([paritydesk.chart.Chart], [paritydesk.chart.Waterfall], …); [paritydesk.chart.Layout] says where everything stands;
/// drawing only calls a pen. So the screen and the memo cannot show different pictures, every picture is testable as text, and hit-testing
/// asks the same rectangles that were painted. Times are UTC epoch seconds, NaN is a gap, colours are meanings ([paritydesk.chart.Ink]).
/// Text is measured by a table of the bundled font's advances rather than by a toolkit, so that layout is the same everywhere.
@NullMarked
package paritydesk.chart;

import org.jspecify.annotations.NullMarked;
