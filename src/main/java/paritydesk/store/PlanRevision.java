package paritydesk.store;

import java.time.Instant;

/// One revision of a plan that was kept, and the hash of the document that states it.
public record PlanRevision(
        String plan, int revision, String document, String name, String status, Instant keptAt) {}
