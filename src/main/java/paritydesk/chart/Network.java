package paritydesk.chart;

import java.util.ArrayList;
import java.util.List;

/// Who is tied to whom: nodes on a ring, sized by what they are worth, links as wide as what one owes the other. A node that has failed is
/// crossed out and in the ink of a blocker; one that is hit is in that of a caution by its share.
public record Network(String title, List<Node> nodes, List<Link> links, NumberStyle style)
        implements Drawing {
    private static final double ARROW = 10;
    private static final double LEAST_NAMED = 0.005;
    private static final TextStyle TITLE = TextStyle.bold(Ink.TEXT, 12);
    private static final TextStyle NAME = TextStyle.of(Ink.TEXT, 12);
    private static final TextStyle SMALL = TextStyle.of(Ink.TEXT_SOFT, 11);

    /// Somebody who may fail.
    ///
    /// @param size zero or above
    /// @param hit share of it that is gone, 0 to 1
    public record Node(String name, double size, double hit) {
        boolean failed() {
            return hit >= 1;
        }
    }

    /// `amount` that the node `from` owes, or sends, to the node `to` (indices).
    public record Link(int from, int to, double amount) {}

    public Network {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        pen.text(TITLE.fitted(title, width - 16), Layout.EDGE, 16, TITLE);
        double radius = Math.max(20, Math.min(width / 2 - 130, height / 2 - 56));
        double cx = width / 2;
        double cy = height / 2 + 10;
        int n = nodes.size();
        double most = links.stream().mapToDouble(Link::amount).max().orElse(1);
        for (var link : links) {
            if (link.amount() > 0) {
                link(pen, link, n, cx, cy, radius, most);
            }
        }
        for (int i = 0; i < n; i++) {
            node(pen, i, n, cx, cy, radius);
        }
    }

    private void link(Pen pen, Link link, int n, double cx, double cy, double r, double most) {
        double ax = x(link.from(), n, cx, r);
        double ay = y(link.from(), n, cy, r);
        double bx = x(link.to(), n, cx, r);
        double by = y(link.to(), n, cy, r);
        double length = Math.max(1, Math.hypot(bx - ax, by - ay));
        double bend = 0.14 * length;
        double mx = (ax + bx) / 2 - (by - ay) / length * bend;
        double my = (ay + by) / 2 + (bx - ax) / length * bend;
        int parts = 18;
        double from = Math.min(0.4, radius(link.from()) / length);
        double to = Math.max(0.6, 1 - (radius(link.to()) + ARROW) / length);
        var xs = new double[parts + 1];
        var ys = new double[parts + 1];
        for (int i = 0; i <= parts; i++) {
            double t = from + (to - from) * i / parts;
            xs[i] = (1 - t) * (1 - t) * ax + 2 * t * (1 - t) * mx + t * t * bx;
            ys[i] = (1 - t) * (1 - t) * ay + 2 * t * (1 - t) * my + t * t * by;
        }
        double wide = 1 + 4 * link.amount() / most;
        pen.polyline(xs, ys, parts + 1, new Stroke(Ink.BASELINE, wide, Dash.SOLID));
        arrow(pen, xs, ys, parts, wide);
        var words = style.text(link.amount());
        double room = SMALL.width(words) + 6;
        pen.rect(
                new Box(xs[parts / 2] - room / 2, ys[parts / 2] - 8, room, 16),
                Fill.solid(Ink.SURFACE));
        pen.text(words, xs[parts / 2], SMALL.baseline(ys[parts / 2]), SMALL.centred());
    }

    private double radius(int node) {
        double largest = nodes.stream().mapToDouble(Node::size).max().orElse(1);
        double size = Math.max(0, nodes.get(node).size());
        return 8 + 14 * Math.sqrt(largest <= 0 ? 0 : size / largest);
    }

    private static void arrow(Pen pen, double[] xs, double[] ys, int last, double wide) {
        double dx = xs[last] - xs[last - 1];
        double dy = ys[last] - ys[last - 1];
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        double ux = dx / length;
        double uy = dy / length;
        double size = 5 + wide;
        double tipX = xs[last] + ux * size;
        double tipY = ys[last] + uy * size;
        pen.polygon(
                new double[] {tipX, xs[last] - uy * size / 2, xs[last] + uy * size / 2},
                new double[] {tipY, ys[last] + ux * size / 2, ys[last] - ux * size / 2},
                3,
                Fill.solid(Ink.BASELINE));
    }

    private void node(Pen pen, int i, int n, double cx, double cy, double r) {
        var node = nodes.get(i);
        double x = x(i, n, cx, r);
        double y = y(i, n, cy, r);
        double size = radius(i);
        var ink = node.failed() ? Ink.THRESHOLD : Ink.ACCENT;
        pen.disc(x, y, size, Fill.solid(Ink.SURFACE));
        pen.disc(x, y, size, new Fill(ink, 0.25 + 0.6 * Math.clamp(node.hit(), 0, 1)));
        pen.ring(x, y, size, new Stroke(ink, 1.5, Dash.SOLID));
        if (node.failed()) {
            pen.line(x - 5, y - 5, x + 5, y + 5, new Stroke(Ink.TEXT, 1.5, Dash.SOLID));
            pen.line(x - 5, y + 5, x + 5, y - 5, new Stroke(Ink.TEXT, 1.5, Dash.SOLID));
        }
        boolean right = x >= cx - 1;
        double tx = right ? x + size + 6 : x - size - 6;
        pen.text(node.name(), tx, y - 1, right ? NAME : NAME.ending());
        String worth =
                style.full(node.size())
                        + (node.hit() >= LEAST_NAMED
                                ? " · −" + NumberStyle.percent(0).full(Math.min(1, node.hit()))
                                : "");
        pen.text(worth, tx, y + 13, right ? SMALL : SMALL.ending());
    }

    private static double x(int i, int n, double cx, double r) {
        return cx + r * Math.cos(-Math.PI / 2 + 2 * Math.PI * i / Math.max(1, n));
    }

    private static double y(int i, int n, double cy, double r) {
        return cy + r * Math.sin(-Math.PI / 2 + 2 * Math.PI * i / Math.max(1, n));
    }

    @Override
    public Table table() {
        List<List<String>> all = new ArrayList<>();
        for (var link : links) {
            all.add(
                    List.of(
                            nodes.get(link.from()).name(),
                            nodes.get(link.to()).name(),
                            Table.figure(link.amount())));
        }
        return new Table(List.of("from", "to", "amount"), all);
    }
}
