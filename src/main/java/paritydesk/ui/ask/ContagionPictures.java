package paritydesk.ui.ask;

import paritydesk.answer.CascadeCourse;
import paritydesk.answer.ClaimsBetween;
import paritydesk.chart.Drawing;
import paritydesk.chart.Network;
import paritydesk.chart.NumberStyle;
import paritydesk.study.SimulationQuestion.LiquidationCascade;
import paritydesk.study.SystemicQuestion;
import paritydesk.timeline.Progress;
import paritydesk.ui.look.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Graphs of who takes what from whom, round by round.
final class ContagionPictures {

    private static final NumberStyle MONEY = NumberStyle.compact("");
    private static final int MOST_LINKS = 14;
    private static final int BORROWERS = 0;
    private static final int LIQUIDATORS = 1;
    private static final int LENDERS = 2;
    private static final int FIRST_ASSET = 3;

    private ContagionPictures() {}

    /// A cascade after each round: borrowers give collateral to liquidators, who repay lenders and sell into the markets of the assets.
    static Reel cascade(LiquidationCascade q, Readout told) {
        var rounds = CascadeCourse.of(q, told.run(), Progress.NONE).rounds();
        var assets =
                rounds.isEmpty()
                        ? List.<String>of()
                        : rounds.getLast().assets().stream()
                                .filter(a -> a.value() > 0)
                                .map(CascadeCourse.Sold::asset)
                                .toList();
        var frames = rounds.stream().map(r -> frame(r, assets)).toList();
        return new Reel("rounds", Text.of("picture.cascade"), frames);
    }

    private static Drawing frame(CascadeCourse.After after, List<String> assets) {
        var nodes = new ArrayList<Network.Node>();
        var links = new ArrayList<Network.Link>();
        nodes.add(new Network.Node(Text.of("picture.cascade.borrowers"), after.seized(), 0));
        nodes.add(new Network.Node(Text.of("picture.cascade.liquidators"), after.repaid(), 0));
        double owed = after.repaid() + after.badDebt();
        double lost = owed == 0 ? 0 : after.badDebt() / owed;
        nodes.add(new Network.Node(Text.of("picture.cascade.lenders"), owed, lost));
        links.add(new Network.Link(BORROWERS, LIQUIDATORS, after.seized()));
        links.add(new Network.Link(LIQUIDATORS, LENDERS, after.repaid()));
        for (int i = 0; i < assets.size(); i++) {
            var name = assets.get(i);
            var sold = after.assets().stream().filter(a -> a.asset().equals(name)).findFirst();
            double value = sold.map(CascadeCourse.Sold::value).orElse(0.0);
            double fall = sold.map(CascadeCourse.Sold::fall).orElse(0.0);
            nodes.add(new Network.Node(Text.of("picture.cascade.market", name), value, fall));
            links.add(new Network.Link(LIQUIDATORS, FIRST_ASSET + i, value));
        }
        return new Network(
                Text.of("picture.cascade.until", MONEY.full(after.badDebt())), nodes, links, MONEY);
    }

    /// Who owes whom, and how much of each node is gone at first and at the end.
    static Reel distress(SystemicQuestion.DistressSpread q, Readout told) {
        var names = told.words("nodes", "node");
        var gross = told.column("nodes", "gross");
        var frames =
                List.of("hit", "distress").stream()
                        .map(
                                column ->
                                        network(
                                                Text.of("picture.distress." + column),
                                                names,
                                                gross,
                                                told.column("nodes", column),
                                                ClaimsBetween.of(q, told.run())))
                        .toList();
        return new Reel("", Text.of("picture.distress"), frames);
    }

    /// Who owes whom, with who has defaulted by each wave.
    static Reel clearing(SystemicQuestion.ClaimsClearing q, Readout told) {
        var names = told.words("nodes", "node");
        var owes = told.column("nodes", "owes");
        var pays = told.column("nodes", "pays");
        var wave = told.column("nodes", "wave");
        int last = (int) java.util.Arrays.stream(wave).max().orElse(-1);
        var claims = ClaimsBetween.of(q, told.run());
        var frames = new ArrayList<Drawing>();
        for (int w = 0; w <= Math.max(0, last); w++) {
            int until = w;
            var lost =
                    IntStream.range(0, wave.length)
                            .mapToDouble(
                                    i ->
                                            wave[i] >= 0 && wave[i] <= until
                                                    ? 1 - pays[i] / owes[i]
                                                    : 0)
                            .toArray();
            frames.add(network(Text.of("picture.clearing.wave"), names, owes, lost, claims));
        }
        return new Reel("", Text.of("picture.clearing"), frames);
    }

    private static Drawing network(
            String title, List<String> names, double[] sizes, double[] hits, ClaimsBetween claims) {
        var nodes = new ArrayList<Network.Node>();
        for (int i = 0; i < sizes.length; i++) {
            nodes.add(new Network.Node(names.get(i), Math.max(0, sizes[i]), hits[i]));
        }
        var links =
                claims.claims().stream()
                        .limit(MOST_LINKS)
                        .filter(c -> names.contains(c.debtor()) && names.contains(c.creditor()))
                        .map(
                                c ->
                                        new Network.Link(
                                                names.indexOf(c.debtor()),
                                                names.indexOf(c.creditor()),
                                                c.amount()))
                        .toList();
        return new Network(title, nodes, links, MONEY);
    }
}
