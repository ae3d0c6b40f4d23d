package paritydesk.intake;

import java.util.Locale;
import java.util.Map;

/// Ledgers under one name: what CAIP-2 calls them (`eip155:1`), from a number or a usual word.
final class Chains {

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("ethereum", "eip155:1"),
                    Map.entry("mainnet", "eip155:1"),
                    Map.entry("eth", "eip155:1"),
                    Map.entry("optimism", "eip155:10"),
                    Map.entry("bnb", "eip155:56"),
                    Map.entry("bsc", "eip155:56"),
                    Map.entry("gnosis", "eip155:100"),
                    Map.entry("polygon", "eip155:137"),
                    Map.entry("sonic", "eip155:146"),
                    Map.entry("fantom", "eip155:250"),
                    Map.entry("base", "eip155:8453"),
                    Map.entry("arbitrum", "eip155:42161"),
                    Map.entry("arbitrum one", "eip155:42161"),
                    Map.entry("avalanche", "eip155:43114"),
                    Map.entry("avalanche_c", "eip155:43114"),
                    Map.entry("linea", "eip155:59144"),
                    Map.entry("scroll", "eip155:534352"));

    private Chains() {}

    static String of(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.matches("[0-9]{1,18}") ? "eip155:" + plain : NAMES.getOrDefault(plain, plain);
    }
}
