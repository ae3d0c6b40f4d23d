package paritydesk.store;

import org.jdbi.v3.core.Handle;

import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.plan.PlanHead;
import paritydesk.scenario.Options;
import paritydesk.scenario.Scenario;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Versions of scenarios and revisions of plans. A scenario that equals the latest version of its name is not kept twice.
record ScenarioTable(Handle handle) {

    private static final String COLUMNS =
            """
            SELECT s.id, s.name, s.version, b.complete, s.kept_at, s.opened_at
            FROM scenario s JOIN book b ON b.number = s.book
            """;

    /// What a scenario row says beside its documents.
    record Content(String name, int book, Options options) {}

    long keep(Scenario scenario, List<Document> documents, int book, Instant now) {
        var hashes = new EnumMap<DocumentKind, String>(DocumentKind.class);
        documents.forEach(d -> hashes.put(d.kind(), d.sha256()));
        var latest = latest(scenario.name());
        if (latest.isPresent()
                && latest.get().documents().equals(hashes)
                && content(latest.get().id())
                        .equals(Optional.of(new Content(scenario.name(), book, plain(scenario))))) {
            opened(latest.get().id(), now);
            return latest.get().id();
        }
        long id = write(scenario, latest.map(KeptScenario::version).orElse(0) + 1, book, now);
        documents.forEach(d -> link(id, d));
        keepRevision(scenario.plan().head(), hashes.getOrDefault(DocumentKind.PLAN, ""), now);
        return id;
    }

    /// Options as they come back, so that 1000.0 and 1000 are the same.
    private static Options plain(Scenario scenario) {
        var o = scenario.options();
        return new Options(o.from(), o.to(), o.step(), shortest(o.realisableQuantity()), o.seed());
    }

    private static BigDecimal shortest(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private long write(Scenario scenario, int version, int book, Instant now) {
        long id = next(handle, "scenario");
        var options = scenario.options();
        handle.createUpdate(
                        """
                        INSERT INTO scenario
                        VALUES (:id, :name, :version, :book, :from, :to, :step, :quantity, :seed, :now, :now)\
                        """)
                .bind("id", id)
                .bind("name", scenario.name())
                .bind("version", version)
                .bind("book", book)
                .bind("from", options.from())
                .bind("to", options.to())
                .bind("step", options.step().toString())
                .bind("quantity", options.realisableQuantity())
                .bind("seed", options.seed())
                .bind("now", now)
                .execute();
        return id;
    }

    private void link(long scenario, Document document) {
        handle.createUpdate("INSERT INTO scenario_document VALUES (:scenario, :kind, :hash, :name)")
                .bind("scenario", scenario)
                .bind("kind", document.kind().name())
                .bind("hash", document.sha256())
                .bind("name", document.name())
                .execute();
    }

    private void keepRevision(PlanHead head, String hash, Instant now) {
        handle.createUpdate(
                        """
                        MERGE INTO plan_revision AS kept
                        USING (VALUES (CAST(:plan AS VARCHAR), CAST(:revision AS INT), CAST(:hash AS VARCHAR)))
                            AS fresh (plan, revision, document)
                        ON kept.plan = fresh.plan AND kept.revision = fresh.revision
                            AND kept.document = fresh.document
                        WHEN NOT MATCHED THEN INSERT VALUES (:plan, :revision, :hash, :name, :status, :now)\
                        """)
                .bind("plan", head.id())
                .bind("revision", head.revision())
                .bind("hash", hash)
                .bind("name", head.name())
                .bind("status", head.status().name())
                .bind("now", now)
                .execute();
    }

    /// The next free number of a table's id; counted, so that what is rolled back leaves no gap.
    static long next(Handle handle, String table) {
        return handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    /// Marks a scenario as the one opened last, also where the clock was set back since another one was.
    void opened(long id, Instant now) {
        var latest =
                handle.createQuery("SELECT max(opened_at) AS latest FROM scenario WHERE id <> :id")
                        .bind("id", id)
                        .map(
                                (row, _) ->
                                        Optional.ofNullable(row.getObject("latest", Instant.class)))
                        .one();
        var at = latest.filter(then -> !then.isBefore(now)).map(then -> then.plusNanos(1_000));
        handle.createUpdate("UPDATE scenario SET opened_at = :now WHERE id = :id")
                .bind("now", at.orElse(now))
                .bind("id", id)
                .execute();
    }

    private Optional<KeptScenario> latest(String name) {
        return handle.createQuery(
                        COLUMNS
                                + "WHERE s.name = :name ORDER BY s.version DESC FETCH FIRST ROW"
                                + " ONLY")
                .bind("name", name)
                .map((row, _) -> head(row))
                .findOne();
    }

    Optional<KeptScenario> find(long id) {
        return handle.createQuery(COLUMNS + "WHERE s.id = :id")
                .bind("id", id)
                .map((row, _) -> head(row))
                .findOne();
    }

    /// All versions, the one that was opened last first.
    List<KeptScenario> list() {
        return handle.createQuery(COLUMNS + "ORDER BY s.opened_at DESC, s.id DESC")
                .map((row, _) -> head(row))
                .list();
    }

    private KeptScenario head(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new KeptScenario(
                id,
                row.getString("name"),
                row.getInt("version"),
                documents(id),
                row.getBoolean("complete"),
                Instants.read(row, "kept_at"),
                Instants.read(row, "opened_at"));
    }

    /// Hashes of what went into a scenario.
    Map<DocumentKind, String> documents(long id) {
        var hashes = new EnumMap<DocumentKind, String>(DocumentKind.class);
        handle.createQuery("SELECT kind, document FROM scenario_document WHERE scenario = :id")
                .bind("id", id)
                .map((row, _) -> Map.entry(row.getString("kind"), row.getString("document")))
                .forEach(e -> hashes.put(DocumentKind.valueOf(e.getKey()), e.getValue()));
        return hashes;
    }

    Optional<Content> content(long id) {
        return handle.createQuery("SELECT * FROM scenario WHERE id = :id")
                .bind("id", id)
                .map(
                        (row, _) ->
                                new Content(
                                        row.getString("name"),
                                        row.getInt("book"),
                                        new Options(
                                                Instants.read(row, "window_from"),
                                                Instants.read(row, "window_to"),
                                                Duration.parse(row.getString("step")),
                                                shortest(row.getBigDecimal("realisable_quantity")),
                                                row.getLong("seed"))))
                .findOne();
    }

    List<PlanRevision> revisions(String plan) {
        return handle.createQuery(
                        """
                        SELECT * FROM plan_revision WHERE plan = :plan
                        ORDER BY revision DESC, kept_at DESC, document\
                        """)
                .bind("plan", plan)
                .map(
                        (row, _) ->
                                new PlanRevision(
                                        row.getString("plan"),
                                        row.getInt("revision"),
                                        row.getString("document"),
                                        row.getString("name"),
                                        row.getString("status"),
                                        Instants.read(row, "kept_at")))
                .list();
    }
}
