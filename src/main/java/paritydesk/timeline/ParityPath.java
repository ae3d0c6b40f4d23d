package paritydesk.timeline;

import paritydesk.valuation.Column;

/// Parity of one conversion, one figure per step, as ratios to the plan's reference (1 is parity; the gap is the ratio − 1).
/// `conversion` is Π = q_new·X_new / (q_old·X_ref) for a holder who converts at that step, `holding` the blended holding of the
/// whole book (all venues and holder classes, weighted by what they pledged), each under the market, oracle and realisable lens;
/// `migrated` is weighted alike. The oracle lens is that of `venue`, the venue with most of the old token in the book.
///
/// A fork has one path, under its first branch: its figures are those of all branches together, since a holder is paid all of them.
public record ParityPath(
        String conversionId,
        String venue,
        Column ratio,
        Column fee,
        Column migrated,
        Lenses conversion,
        Lenses holding) {

    /// One figure per lens; a lens without figures (no depth, no oracle for the token) is all NaN.
    public record Lenses(Column market, Column oracle, Column realisable) {}
}
