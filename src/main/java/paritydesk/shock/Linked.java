package paritydesk.shock;

/// Shocks that get stronger together: each stands at the same share of the way from where its first knob changes nothing to the end of
/// its range.
public final class Linked {

    private Linked() {}

    /// How far the first knob of a shock is from rest: 0 at rest, 1 at the end that it has moved towards.
    public static double share(Applied shock) {
        var knob = shock.shock().knobs().getFirst();
        double moved = shock.values().getFirst() - knob.rest();
        double end = end(knob, moved) - knob.rest();
        return end == 0 ? 0 : moved / end;
    }

    /// The shock with its first knob at a share of its way, towards the end that it comes with.
    public static Applied at(Applied shock, double share) {
        var knob = shock.shock().knobs().getFirst();
        double end = end(knob, knob.start() - knob.rest());
        return shock.with(0, knob.rest() + share * (end - knob.rest()));
    }

    private static double end(Knob knob, double towards) {
        return towards < 0 ? knob.least() : knob.most();
    }
}
