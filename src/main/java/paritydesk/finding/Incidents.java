package paritydesk.finding;

import java.util.Map;
import java.util.Optional;

/// Real events that a finding of a code would have stopped, where its own words do not name one already.
final class Incidents {

    private static final Map<String, String> BY_CODE =
            Map.of(
                    "stated-ratio-differs",
                    "the plan for ANJ and ANT, whose documents quoted three ratios",
                    "two-ratios",
                    "the plan for ANJ and ANT, whose documents quoted three ratios",
                    "rounded-to-nothing",
                    "holdings of less than 1 000 LUNC, which a venue's split of 2022 left with"
                            + " nothing",
                    "conversion-closed",
                    "whoever counted on SAI in May 2020: after its end it paid ether, not DAI",
                    "cap-moves-too-far",
                    "the cap update of wstETH on 10 March 2026, which liquidated 34 healthy"
                            + " accounts",
                    "cap-update-too-soon",
                    "the cap update of wstETH on 10 March 2026, which liquidated 34 healthy"
                            + " accounts",
                    "bonus-beyond-threshold",
                    "a stable mode like that of USDC in March 2023, at 97 % one step from it",
                    "loan-above-threshold",
                    "loans that are liquidatable as they are taken, as in a mode at 97 % when USDC"
                            + " fell in March 2023");

    private Incidents() {}

    static Optional<String> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
