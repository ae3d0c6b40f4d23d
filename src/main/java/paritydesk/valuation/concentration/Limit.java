package paritydesk.valuation.concentration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A limit on what one name may be of the total: for the name given, or for every name. `most` is a fraction; exactly that much is
/// within it.
public record Limit(Optional<String> name, double most) {

    public Limit {
        if (!(most >= 0 && most <= 1)) {
            throw new IllegalArgumentException("a limit is a fraction of 0 to 1, not " + most);
        }
    }

    /// A name above its limit: its share, the limit, and the amount that would have to go for it to stand at the limit while the rest stays
    /// (`(amount − most·total)/(1 − most)`; all of it where the limit is 1 or it is alone).
    public record Breach(String name, double share, double most, double excess) {}

    public List<Breach> breaches(Concentration concentration) {
        var breaches = new ArrayList<Breach>();
        for (var share : concentration.shares()) {
            boolean meant = name.isEmpty() || name.get().equals(share.name());
            if (meant && share.share() > most) {
                double excess = (share.amount() - most * concentration.total()) / (1 - most);
                breaches.add(new Breach(share.name(), share.share(), most, excess));
            }
        }
        return breaches;
    }
}
