package paritydesk.timeline;

import paritydesk.valuation.Quotient;

/// What is explained: one figure in one truth.
///
/// @param seen the perceived truth rather than the economic one
record Sight(boolean seen, Quotient quotient) {

    boolean weighted() {
        return quotient == Quotient.HEALTH;
    }
}
