package paritydesk.study;

/// A pool that keeps the product of its reserves: whole tokens, money in the reporting currency, the fee a fraction of what is paid in.
public record MarketReserves(double tokens, double money, double fee) {

    public MarketReserves {
        Require.positive("tokens", tokens);
        Require.positive("money", money);
        Require.range("fee", fee, 0, 0.99);
    }
}
