package paritydesk.shock;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every shock that ships.
public final class Library {

    public static final List<Shock> ALL =
            Stream.of(
                            MarketShocks.all(),
                            OracleShocks.all(),
                            LiquidityShocks.all(),
                            AdoptionShocks.all(),
                            OperationShocks.all(),
                            ForkShocks.all())
                    .flatMap(List::stream)
                    .toList();

    private Library() {}

    public static Optional<Shock> of(String id) {
        return ALL.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
