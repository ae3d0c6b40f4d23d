package paritydesk.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import paritydesk.timeline.Run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Runs that were recorded. Rows are added and never changed.
record RunTable(Handle handle, Path file) {

    private static final String COLUMNS =
            """
            SELECT id, scenario, fingerprint, engine_version, seed, started_at, took_nanos, gap_now, gap_worst,
                ratio_lowest, at_risk, at_risk_debt, falsely, masked, truly, unpriced,
                result_hash IS NOT NULL AS result_kept
            FROM run
            """;

    long record(long scenario, Run run, Instant started, Duration took, byte @Nullable [] json) {
        long id = ScenarioTable.next(handle, "run");
        var headline = run.headline();
        handle.createUpdate(
                        """
                        INSERT INTO run VALUES (:id, :scenario, :fingerprint, :engine, :seed, :started, :took, :gapNow,
                            :gapWorst, :ratioLowest, :atRisk, :atRiskDebt, :falsely, :masked, :truly, :unpriced, :result)\
                        """)
                .bind("id", id)
                .bind("scenario", scenario)
                .bind("fingerprint", run.head().fingerprint())
                .bind("engine", run.head().engineVersion())
                .bind("seed", run.head().seed())
                .bind("started", started)
                .bind("took", took.toNanos())
                .bind("gapNow", headline.gapNow())
                .bind("gapWorst", headline.gapWorst())
                .bind("ratioLowest", headline.ratioLowest())
                .bind("atRisk", headline.atRisk())
                .bind("atRiskDebt", headline.atRiskDebt())
                .bind("falsely", headline.falsely().accountsEver())
                .bind("masked", headline.masked().accountsEver())
                .bind("truly", headline.truly().accountsEver())
                .bind("unpriced", headline.unpriced())
                .bind(
                        "result",
                        json == null ? null : new LargeTable(handle, file).keep(compressed(json)))
                .execute();
        return id;
    }

    List<KeptRun> list() {
        return handle.createQuery(COLUMNS + "ORDER BY id DESC").map((row, _) -> run(row)).list();
    }

    Optional<KeptRun> find(long id) {
        return handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> run(row))
                .findOne();
    }

    private KeptRun run(ResultSet row) throws SQLException {
        long scenario = row.getLong("scenario");
        return new KeptRun(
                row.getLong("id"),
                scenario,
                new ScenarioTable(handle).documents(scenario),
                row.getString("fingerprint"),
                row.getString("engine_version"),
                row.getLong("seed"),
                Instants.read(row, "started_at"),
                Duration.ofNanos(row.getLong("took_nanos")),
                new KeptRun.Figures(
                        row.getDouble("gap_now"),
                        row.getDouble("gap_worst"),
                        row.getDouble("ratio_lowest"),
                        row.getInt("at_risk"),
                        row.getDouble("at_risk_debt"),
                        row.getInt("falsely"),
                        row.getInt("masked"),
                        row.getInt("truly"),
                        row.getInt("unpriced")),
                row.getBoolean("result_kept"));
    }

    /// The run's JSON, where it was kept.
    Optional<byte[]> result(long id) {
        return handle.createQuery(
                        "SELECT result_hash FROM run WHERE id = :id AND result_hash IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(hash -> plain(new LargeTable(handle, file).read(hash)));
    }

    private static byte[] compressed(byte[] json) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static byte[] plain(byte[] zipped) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
