package paritydesk.plan;

import org.jspecify.annotations.Nullable;

/// Who and what a plan is. `revision` counts up from 1 with every change that is kept; `parityAgainst` is what value is measured
/// against.
public record PlanHead(
        String id,
        int revision,
        String name,
        Kind kind,
        Status status,
        Reference parityAgainst,
        @Nullable String supersededBy) {

    public PlanHead {
        if (revision < 1) {
            throw new IllegalArgumentException("a revision counts from 1, not " + revision);
        }
    }

    /// The kinds of change that a collateral token goes through. `PARAMETER_CHANGE` leaves the token and changes what venues make of it:
    /// thresholds, caps, oracles.
    public enum Kind {
        TOKEN_SWAP,
        REDENOMINATION,
        MERGE,
        HARD_FORK,
        WRAPPED_REISSUE,
        BRIDGE_SWITCH,
        WIND_DOWN,
        PARAMETER_CHANGE
    }

    /// How far a plan has come.
    public enum Status {
        DRAFT,
        PROPOSED,
        APPROVED,
        IN_FORCE,
        DONE,
        WITHDRAWN
    }
}
