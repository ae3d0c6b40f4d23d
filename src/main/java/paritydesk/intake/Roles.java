package paritydesk.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What columns are usually called in other programs, and what their words for a kind of leg are.
final class Roles {

    /// What a column is for.
    enum Role {
        ACCOUNT,
        OWNER,
        VENUE,
        HOLDER_CLASS,
        SIDE,
        ASSET,
        ADDRESS,
        CHAIN,
        DECIMALS,
        AS_OF,
        QUANTITY,
        COLLATERAL,
        DEBT,
        CONTRACTS,
        MULTIPLIER,
        ENTRY_PRICE,
        MAINTENANCE_RATE,
        MARGIN,
        RIGHT,
        STRIKE,
        EXPIRY,
        VOLATILITY,
        OTHER
    }

    private record Names(Role role, List<String> names) {}

    /// In the order in which they are tried; the last part of a path (`asset.symbol`) is tried after the whole.
    private static final List<Names> NAMES =
            List.of(
                    new Names(
                            Role.ACCOUNT,
                            List.of(
                                    "account",
                                    "account_id",
                                    "account_no",
                                    "account_number",
                                    "user",
                                    "user_address",
                                    "user_id",
                                    "wallet",
                                    "wallet_address",
                                    "borrower",
                                    "position_id",
                                    "vault",
                                    "vault_id",
                                    "urn",
                                    "loan_id",
                                    "trove_id",
                                    "subaccount",
                                    "sub_account",
                                    "uid",
                                    "kontonummer",
                                    "konto",
                                    "client_id",
                                    "id",
                                    "account.id",
                                    "user.id",
                                    "on_behalf_of")),
                    new Names(
                            Role.OWNER,
                            List.of(
                                    "owner",
                                    "holder",
                                    "beneficial_owner",
                                    "client",
                                    "owner_id",
                                    "proxy_owner",
                                    "owner.id",
                                    "customer")),
                    new Names(
                            Role.VENUE,
                            List.of(
                                    "venue",
                                    "protocol",
                                    "project",
                                    "platform",
                                    "exchange",
                                    "market_id",
                                    "protocol.name")),
                    new Names(
                            Role.HOLDER_CLASS,
                            List.of("holder_class", "class", "segment", "holder_type", "category")),
                    new Names(
                            Role.SIDE,
                            List.of(
                                    "leg",
                                    "side",
                                    "position_side",
                                    "position_type",
                                    "direction",
                                    "kind",
                                    "seite",
                                    "type",
                                    "positions.side")),
                    new Names(
                            Role.ADDRESS,
                            List.of(
                                    "token_address",
                                    "asset_address",
                                    "contract",
                                    "contract_address",
                                    "underlying",
                                    "underlying_asset",
                                    "underlying_address",
                                    "reserve_address",
                                    "asset.id",
                                    "token.id",
                                    "reserve.underlying_asset",
                                    "market.input_token.id",
                                    "input_token.id",
                                    "reserve")),
                    new Names(
                            Role.ASSET,
                            List.of(
                                    "asset",
                                    "symbol",
                                    "token",
                                    "token_symbol",
                                    "asset_symbol",
                                    "currency",
                                    "coin",
                                    "ccy",
                                    "instrument",
                                    "collateral_symbol",
                                    "debt_symbol",
                                    "reserve_symbol",
                                    "collateral_asset",
                                    "debt_asset",
                                    "collateral_token",
                                    "debt_token",
                                    "asset.symbol",
                                    "reserve.symbol",
                                    "token.symbol",
                                    "input_token.symbol",
                                    "waehrung",
                                    "währung")),
                    new Names(
                            Role.CHAIN,
                            List.of("chain", "blockchain", "network", "chain_id", "chainid")),
                    new Names(
                            Role.DECIMALS,
                            List.of(
                                    "decimals",
                                    "token_decimals",
                                    "asset.decimals",
                                    "reserve.decimals",
                                    "token.decimals",
                                    "input_token.decimals")),
                    new Names(
                            Role.AS_OF,
                            List.of(
                                    "as_of",
                                    "asof",
                                    "timestamp",
                                    "block_time",
                                    "block_timestamp",
                                    "snapshot",
                                    "snapshot_time",
                                    "snapshot_date",
                                    "date",
                                    "time",
                                    "datetime",
                                    "datum",
                                    "stichtag",
                                    "report_time",
                                    "day",
                                    "evt_block_time")),
                    new Names(
                            Role.CONTRACTS,
                            List.of(
                                    "contracts",
                                    "position_size",
                                    "position_qty",
                                    "net_position",
                                    "positionamt",
                                    "position_amt")),
                    new Names(
                            Role.MULTIPLIER,
                            List.of("multiplier", "contract_size", "contract_value")),
                    new Names(
                            Role.ENTRY_PRICE,
                            List.of(
                                    "entry_price",
                                    "avg_entry_price",
                                    "entryprice",
                                    "average_price",
                                    "open_price")),
                    new Names(
                            Role.MAINTENANCE_RATE,
                            List.of(
                                    "maintenance_rate",
                                    "maintenance_margin_rate",
                                    "mmr",
                                    "maint_margin_ratio")),
                    new Names(
                            Role.MARGIN,
                            List.of(
                                    "margin",
                                    "isolated_margin",
                                    "position_margin",
                                    "isolatedmargin")),
                    new Names(Role.RIGHT, List.of("right", "option_type", "put_call", "call_put")),
                    new Names(Role.STRIKE, List.of("strike", "strike_price")),
                    new Names(
                            Role.EXPIRY,
                            List.of("expiry", "expiration", "maturity", "expiry_date")),
                    new Names(
                            Role.VOLATILITY, List.of("volatility", "iv", "implied_vol", "mark_iv")),
                    new Names(
                            Role.COLLATERAL,
                            List.of(
                                    "collateral",
                                    "collateral_amount",
                                    "collateral_quantity",
                                    "collateral_balance",
                                    "supplied",
                                    "supply",
                                    "deposited",
                                    "deposit",
                                    "supply_balance",
                                    "current_atoken_balance",
                                    "current_a_token_balance",
                                    "atoken_balance",
                                    "wallet_balance",
                                    "equity_balance",
                                    "locked",
                                    "ink",
                                    "pledged",
                                    "margin_balance",
                                    "deposit_amount",
                                    "supplied_amount",
                                    "sicherheit")),
                    new Names(
                            Role.DEBT,
                            List.of(
                                    "debt",
                                    "debt_amount",
                                    "debt_quantity",
                                    "debt_balance",
                                    "borrowed",
                                    "borrow",
                                    "borrow_balance",
                                    "current_variable_debt",
                                    "current_stable_debt",
                                    "current_total_debt",
                                    "variable_debt",
                                    "stable_debt",
                                    "borrowed_amount",
                                    "loan",
                                    "loan_amount",
                                    "liability",
                                    "liabilities",
                                    "owed",
                                    "art",
                                    "schuld",
                                    "borrow_amount")),
                    new Names(
                            Role.QUANTITY,
                            List.of(
                                    "quantity",
                                    "amount",
                                    "balance",
                                    "size",
                                    "qty",
                                    "position",
                                    "units",
                                    "net",
                                    "positions.balance",
                                    "menge",
                                    "betrag")));

    private static final Map<String, Side> SIDES =
            Map.ofEntries(
                    Map.entry("collateral", Side.COLLATERAL),
                    Map.entry("supply", Side.COLLATERAL),
                    Map.entry("supplied", Side.COLLATERAL),
                    Map.entry("supplier", Side.COLLATERAL),
                    Map.entry("deposit", Side.COLLATERAL),
                    Map.entry("pledged", Side.COLLATERAL),
                    Map.entry("debt", Side.DEBT),
                    Map.entry("borrow", Side.DEBT),
                    Map.entry("borrowed", Side.DEBT),
                    Map.entry("borrower", Side.DEBT),
                    Map.entry("loan", Side.DEBT),
                    Map.entry("liability", Side.DEBT),
                    Map.entry("linear", Side.LINEAR),
                    Map.entry("perp", Side.LINEAR),
                    Map.entry("perpetual", Side.LINEAR),
                    Map.entry("future-date", Side.LINEAR),
                    Map.entry("option", Side.OPTION));

    private Roles() {}

    static Role of(String column) {
        var plain = plain(column);
        for (var names : NAMES) {
            if (names.names().contains(plain)) {
                return names.role();
            }
        }
        return tail(plain);
    }

    /// How usual a name is for what it is: the lower, the surer.
    static int rank(String column) {
        var plain = plain(column);
        for (var names : NAMES) {
            int at = names.names().indexOf(plain);
            if (at >= 0) {
                return at;
            }
        }
        return Integer.MAX_VALUE;
    }

    /// What the end of a path is called: `reserves.current_total_debt`, `positions.asset.symbol`.
    private static Role tail(String plain) {
        for (int dot = plain.indexOf('.'); dot >= 0; dot = plain.indexOf('.', dot + 1)) {
            var rest = plain.substring(dot + 1);
            for (var names : NAMES) {
                boolean person = names.role() == Role.ACCOUNT || names.role() == Role.AS_OF;
                if (!person && names.names().contains(rest)) {
                    return names.role();
                }
            }
        }
        return Role.OTHER;
    }

    /// `currentATokenBalance`, `Current aToken balance` and `current_atoken_balance` alike.
    static String plain(String column) {
        return column.strip()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z][a-z])", "_")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ \\-/]+", "_")
                .replaceAll("[()\\[\\]]", "")
                .replace("a_token", "atoken");
    }

    static Optional<Side> side(String word) {
        return Optional.ofNullable(SIDES.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /// A wide column such as `MKR collateral`, `debt_usds`: the kind of leg, and the rest of the name, which may be a token.
    static Optional<Wide> wide(String column) {
        var parts = plain(column).split("_", -1);
        if (parts.length < 2 || parts.length > 4) {
            return Optional.empty();
        }
        for (boolean first : new boolean[] {true, false}) {
            var word = first ? parts[0] : parts[parts.length - 1];
            var role = of(word);
            if (role == Role.COLLATERAL || role == Role.DEBT) {
                var original = column.strip().split("[_ \\-]+", -1);
                var rest =
                        first
                                ? String.join("_", List.of(original).subList(1, original.length))
                                : String.join(
                                        "_", List.of(original).subList(0, original.length - 1));
                return Optional.of(new Wide(role == Role.DEBT ? Side.DEBT : Side.COLLATERAL, rest));
            }
        }
        return Optional.empty();
    }

    record Wide(Side side, String token) {}
}
