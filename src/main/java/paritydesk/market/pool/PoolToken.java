package paritydesk.market.pool;

/// A token that a pool trades, and the decimals of its ledger.
public record PoolToken(String asset, int decimals) {

    public PoolToken {
        Reserve.checkDecimals(asset, decimals);
    }
}
