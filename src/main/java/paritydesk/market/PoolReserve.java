package paritydesk.market;

/// What a pool holds of an asset through time: a series of whole tokens. Before its first point the pool stands as it is stated.
public record PoolReserve(String pool, String asset, String series) {}
