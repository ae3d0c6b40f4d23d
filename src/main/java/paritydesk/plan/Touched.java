package paritydesk.plan;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What an event refers to by id.
record Touched(@Nullable String conversionId, @Nullable String assetId) {

    static Touched by(Event event) {
        return switch (event) {
            case Event.Announcement _, Event.CapUpdate _ -> new Touched(null, null);
            case Event.ConversionOpens e -> new Touched(e.conversion(), null);
            case Event.DirectionChange e -> new Touched(e.conversion(), null);
            case Event.PenaltyStep e -> new Touched(e.conversion(), null);
            case Event.Close e -> new Touched(e.conversion(), null);
            case Event.AutoCredit e -> new Touched(e.conversion(), null);
            case Event.OracleSwitch e -> new Touched(null, e.asset());
            case Event.RecognitionChange e -> new Touched(null, e.asset());
            case Event.ThresholdChange e -> new Touched(null, e.asset());
            case Event.ParameterChange e -> new Touched(null, e.asset());
            case Event.Freeze e -> new Touched(null, e.asset());
            case Event.Settlement e -> new Touched(null, e.asset());
            case Event.Snapshot e -> new Touched(null, e.asset());
            case Event.Fork e -> new Touched(null, e.asset());
        };
    }

    Optional<String> conversion() {
        return Optional.ofNullable(conversionId);
    }

    Optional<String> asset() {
        return Optional.ofNullable(assetId);
    }
}
