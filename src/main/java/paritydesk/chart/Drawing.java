package paritydesk.chart;

/// Anything that can be drawn into a rectangle at the origin and read as a table.
public sealed interface Drawing
        permits Chart,
                Waterfall,
                Histogram,
                Sparkline,
                HeatMap,
                Tornado,
                XyChart,
                BarList,
                Network,
                Matrix {
    String title();

    /// Draws onto a surface of the given size in px, which stays what it is between the marks: a screen shows through, a document
    /// paints its paper first. Too small a size draws less, never fails.
    void draw(Pen pen, double width, double height);

    /// The figures behind the picture, unrounded.
    Table table();
}
