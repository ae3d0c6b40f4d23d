package paritydesk.plan;

/// What one old token is held to be worth, so that parity can be measured against it.
public sealed interface Reference {

    /// The market price of the old token itself: does conversion pay what the market pays?
    record OldToken() implements Reference {}

    /// The promise: the ratio before any fee, at the new token's price. A penalty shows as a gap.
    record PromisedRatio() implements Reference {}

    /// A named series of the market document, in the reporting currency per old token.
    record Index(String series) implements Reference {}
}
