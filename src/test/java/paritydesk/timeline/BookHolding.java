package paritydesk.timeline;

/// What the first slot of a run's book has received per old token, for tests that look inside.
final class BookHolding {

    private BookHolding() {}

    static double[] received(Run run) {
        var holding = run.tables().slots.getFirst().holding();
        var received = new double[run.clock().size()];
        for (int s = 0; s < received.length; s++) {
            received[s] = holding.received(0, s);
        }
        return received;
    }
}
