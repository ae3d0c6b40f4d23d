package paritydesk.file;

import paritydesk.timeline.LiquidityPath;
import paritydesk.timeline.LiquidityPath.AssetLiquidity;

/// Whether the market can take what is liquidated, where its document states pools or depth.
final class RunJsonLiquidity {

    private RunJsonLiquidity() {}

    static void write(JsonPen pen, LiquidityPath path) {
        if (!path.assets().isEmpty()) {
            pen.objects("liquidity", path.assets(), RunJsonLiquidity::asset);
        }
    }

    private static void asset(JsonPen pen, AssetLiquidity asset) {
        var coverage = asset.coverage();
        pen.text("asset", asset.asset());
        pen.figure("within", asset.within());
        RunJson.column(pen, "capacity", coverage.capacity());
        RunJson.column(pen, "liquidatable", coverage.liquidatable());
        RunJson.column(pen, "coverage", coverage.ratio());
        if (coverage.pinchStep() >= 0) {
            pen.number("pinchStep", coverage.pinchStep());
            pen.figure("pinch", coverage.pinch());
        }
    }
}
