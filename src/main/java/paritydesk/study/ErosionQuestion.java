package paritydesk.study;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Questions about how soon collateral erodes.
public sealed interface ErosionQuestion extends Question {

    /// Days until accounts breach by carry alone and at the speed of the run, and the probability that they do before a horizon: for the accounts
    /// named, or for the least healthy ones, and for the book as a whole.
    record DaysToBreach(
            String id,
            Instant at,
            Duration horizon,
            double volatility,
            @Nullable Double drift,
            @Nullable Double debtRate,
            @Nullable Double collateralRate,
            @Nullable Duration window,
            @Nullable Integer most,
            List<String> accounts)
            implements ErosionQuestion {
        public DaysToBreach {
            accounts = List.copyOf(accounts);
            Require.notNegative("horizon", horizon);
            Require.range("volatility", volatility, 0, 1000);
            Require.range("drift", drift, -1000, 1000);
            Require.range("debtRate", debtRate, -1000, 1000);
            Require.range("collateralRate", collateralRate, -1000, 1000);
            Require.longer("window", window);
            if (most != null) {
                Require.range("most", most, 1, 100_000);
            }
        }
    }
}
