package paritydesk.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Exports whose headers are recognised, and what is known of each: the venue that it is of, units, signs.
///
/// @param name for people
/// @param marks columns that all have to be there, in plain spelling
/// @param note what its reading rests on
/// @param raw whether its amounts are the ledger's smallest units
/// @param signed whether what is owed is written below zero
record KnownSource(String name, Set<String> marks, String note, boolean raw, boolean signed) {

    private static final List<KnownSource> ALL =
            List.of(
                    new KnownSource(
                            "Aave-like positions of a Dune query",
                            Set.of(
                                    "user",
                                    "symbol",
                                    "current_atoken_balance",
                                    "current_variable_debt"),
                            "aToken balances are pledged, variable and stable debt owed; amounts as"
                                    + " the query scaled them",
                            false,
                            false),
                    new KnownSource(
                            "Account dump of a lending subgraph (Messari schema)",
                            Set.of(
                                    "id",
                                    "positions.side",
                                    "positions.balance",
                                    "positions.asset.symbol"),
                            "balances are the ledger's smallest units of each asset",
                            true,
                            false),
                    new KnownSource(
                            "User reserves of an Aave subgraph",
                            Set.of(
                                    "id",
                                    "reserves.current_atoken_balance",
                                    "reserves.current_total_debt"),
                            "balances are the ledger's smallest units of each reserve",
                            true,
                            false),
                    new KnownSource(
                            "Margin balances of an exchange",
                            Set.of("account", "currency", "wallet_balance", "borrowed"),
                            "wallet balances are pledged, what was borrowed is owed",
                            false,
                            false),
                    new KnownSource(
                            "Net balances of an exchange",
                            Set.of("account", "currency", "net"),
                            "a balance below zero is owed",
                            false,
                            true),
                    new KnownSource(
                            "Positions of a derivatives exchange",
                            Set.of("account", "symbol", "position_size", "entry_price"),
                            "sizes are contracts, short below zero",
                            false,
                            false),
                    new KnownSource(
                            "Vaults of a collateralised-debt system",
                            Set.of("urn", "ilk", "ink", "art"),
                            "ink is pledged, art owed before the rate accumulator; check that it"
                                    + " was applied",
                            false,
                            false));

    static Optional<KnownSource> of(List<String> columns) {
        var plain = columns.stream().map(Roles::plain).collect(Collectors.toSet());
        return ALL.stream().filter(known -> plain.containsAll(known.marks)).findFirst();
    }
}
