package paritydesk.timeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/// Both answers at an oracle switch, exact as the ledger would read them: `before` and `after` in the reporting currency,
/// `afterUnits` the new answer in its integer units (`after · 10^decimals`). `deviation` is after/before − 1; `refused` says that a
/// guard kept the old oracle.
public record SwitchReading(
        String event,
        Instant at,
        String venue,
        String asset,
        BigDecimal before,
        BigDecimal after,
        BigInteger afterUnits,
        double deviation,
        boolean refused) {}
