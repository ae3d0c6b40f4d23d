package paritydesk.venue;

import java.util.List;
import java.util.Optional;

/// A place that lends against collateral, with the parameters that hold before the plan's first event.
public record Venue(String id, String name, LiquidationRule liquidation, List<Terms> assets) {

    public Venue {
        assets = List.copyOf(assets);
    }

    public Optional<Terms> terms(String asset) {
        return assets.stream().filter(t -> t.asset().equals(asset)).findFirst();
    }
}
