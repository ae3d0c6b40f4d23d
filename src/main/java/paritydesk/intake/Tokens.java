package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.asset.Asset;
import paritydesk.file.Similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which asset a symbol or an address means.
///
/// The rule: an address on a stated chain goes before an address alone, and that before a symbol. An address is that of an alias, of the
/// plan's assets or of a token list, in this order; a listed token is the plan's asset of its symbol only where the plan states no address
/// of its own. One that nobody knows is a fault, even where its symbol is a known one, because
/// whoever likes can issue a token of any symbol. A symbol is that of an alias, the id of an asset, or one on a list; where two tokens
/// answer to it, it is a fault. Capital letters count in symbols only where they tell two assets apart. Nothing is guessed.
public final class Tokens {

    private final List<Token> known;
    private final List<Alias> aliases;
    private final Map<String, Resolved> found = new HashMap<>();

    private Tokens(List<Token> known, List<Alias> aliases) {
        this.known = known;
        this.aliases = aliases;
    }

    /// What a name means, or what is wrong with it. `decimals` is below zero where nobody knows them.
    public record Resolved(
            @Nullable String asset, int decimals, String code, String problem, String remedy) {

        private static Resolved of(String asset, int decimals) {
            return new Resolved(asset, decimals, "", "", "");
        }

        private static Resolved bad(String code, String problem, String remedy) {
            return new Resolved(null, -1, code, problem, remedy);
        }
    }

    /// What is known of tokens.
    ///
    /// @param plan the assets of the plan that the book is for; without any, symbols are taken as they stand
    /// @param listed tokens of token lists
    public static Tokens of(List<Asset> plan, List<Token> listed, List<Alias> aliases) {
        var all = new ArrayList<Token>();
        plan.forEach(asset -> all.add(Token.of(asset)));
        all.addAll(listed);
        return new Tokens(List.copyOf(all), List.copyOf(aliases));
    }

    /// What a name in a record means.
    ///
    /// @param symbol may be empty
    /// @param chain may be empty
    /// @param address may be empty
    public Resolved find(String symbol, String chain, String address) {
        var key = symbol + "\n" + chain + "\n" + address;
        var before = found.get(key);
        if (before != null) {
            return before;
        }
        var ledger = chain.isBlank() ? "" : Chains.of(chain);
        var fresh =
                address.isBlank()
                        ? bySymbol(symbol.strip(), ledger)
                        : byAddress(address.strip(), ledger);
        if (found.size() < 100_000) {
            found.put(key, fresh);
        }
        return fresh;
    }

    private Resolved byAddress(String address, String chain) {
        var named =
                aliases.stream()
                        .filter(a -> same(a.address(), address) && there(a.chain(), chain))
                        .map(Alias::asset)
                        .distinct()
                        .toList();
        if (!named.isEmpty()) {
            return one(named, address, chain);
        }
        var tokens =
                known.stream()
                        .filter(t -> same(t.address(), address) && there(t.chain(), chain))
                        .toList();
        var ids = tokens.stream().map(Token::asset).distinct().toList();
        var places = tokens.stream().map(t -> String.valueOf(t.chain())).distinct().count();
        if (ids.isEmpty()) {
            return Resolved.bad(
                    "unknown-token",
                    "is the address of no token that the plan or a token list knows",
                    "name a token list that has it, or add an alias: this address is asset …");
        }
        if (tokens.stream().allMatch(Token::listed) && stated(ids.getFirst())) {
            return Resolved.bad(
                    "ambiguous-token",
                    "is not the address that the plan states for "
                            + ids.getFirst()
                            + ", though a token list calls it so",
                    "add an alias if it is the same asset, or correct the address");
        }
        if (ids.size() == 1 && places > 1 && chain.isEmpty()) {
            return Resolved.bad(
                    "ambiguous-token",
                    "is an address on " + places + " chains",
                    "map the column that names the chain");
        }
        return one(ids, address, chain);
    }

    /// Whether the plan has an asset of this id at an address.
    private boolean stated(String id) {
        return known.stream()
                .anyMatch(t -> !t.listed() && t.asset().equals(id) && t.address() != null);
    }

    private Resolved one(List<String> ids, String what, String chain) {
        if (ids.size() == 1) {
            return Resolved.of(ids.getFirst(), decimals(ids.getFirst()));
        }
        return Resolved.bad(
                "ambiguous-token",
                "may be " + String.join(" or ", ids) + (chain.isEmpty() ? "" : " on " + chain),
                what.startsWith("0x")
                        ? "map the column that names the chain"
                        : "map the column with the token's address, or add an alias that says"
                                + " which");
    }

    private Resolved bySymbol(String symbol, String chain) {
        if (symbol.isEmpty()) {
            return Resolved.bad(
                    "missing-field", "names no token", "write its symbol or its address");
        }
        var named =
                aliases.stream()
                        .filter(
                                a ->
                                        a.address() == null
                                                && symbol.equals(a.symbol())
                                                && there(a.chain(), chain))
                        .map(Alias::asset)
                        .distinct()
                        .toList();
        if (!named.isEmpty()) {
            return one(named, symbol, chain);
        }
        var exact = ids(symbol, chain, false);
        var ids = exact.isEmpty() ? ids(symbol, chain, true) : exact;
        if (!ids.isEmpty()) {
            return ambiguous(symbol, chain) ? two(symbol) : one(ids, symbol, chain);
        }
        if (known.stream().allMatch(Token::listed)) {
            return Resolved.of(symbol, -1);
        }
        return Resolved.bad(
                "unknown-symbol",
                "is no asset of the plan, and no alias names it",
                "add an alias, or "
                        + Similar.choice(
                                symbol,
                                known.stream().map(Token::asset).distinct().limit(12).toList()));
    }

    private static Resolved two(String symbol) {
        return Resolved.bad(
                "ambiguous-token",
                "is the symbol of several tokens",
                "map the column with the address, or add an alias that says which asset "
                        + symbol
                        + " is");
    }

    /// Whether two tokens at different addresses answer to a symbol and none of them is the plan's.
    private boolean ambiguous(String symbol, String chain) {
        var same =
                known.stream()
                        .filter(t -> t.asset().equalsIgnoreCase(symbol) && there(t.chain(), chain))
                        .toList();
        return same.stream().allMatch(Token::listed)
                && same.stream()
                                .map(
                                        t ->
                                                t.chain()
                                                        + " "
                                                        + String.valueOf(t.address())
                                                                .toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        > 1;
    }

    private List<String> ids(String symbol, String chain, boolean anyCase) {
        return known.stream()
                .filter(
                        t ->
                                anyCase
                                        ? t.asset().equalsIgnoreCase(symbol)
                                        : t.asset().equals(symbol))
                .filter(t -> there(t.chain(), chain))
                .map(Token::asset)
                .distinct()
                .toList();
    }

    /// Decimals of an asset; below zero where they are not known.
    int decimals(String asset) {
        return known.stream()
                .filter(t -> t.asset().equals(asset))
                .mapToInt(Token::decimals)
                .findFirst()
                .orElse(-1);
    }

    private static boolean same(@Nullable String one, String other) {
        return one != null && one.equalsIgnoreCase(other);
    }

    private static boolean there(@Nullable String one, String chain) {
        return chain.isEmpty() || one == null || Chains.of(one).equals(chain);
    }
}
