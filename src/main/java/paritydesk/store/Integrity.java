package paritydesk.store;

import paritydesk.audit.Chain;
import paritydesk.finding.Finding;

import java.nio.file.Path;
import java.util.List;

/// What a check of a whole workspace found.
///
/// @param version of the tables
/// @param counts what was looked at
/// @param log the log as far as it holds
/// @param findings everything that is wrong, and what is worth knowing
public record Integrity(Path file, int version, Counts counts, Chain log, List<Finding> findings) {

    public Integrity {
        findings = List.copyOf(findings);
    }

    /// How many documents, books, scenarios, runs and pieces of evidence were looked at.
    public record Counts(int documents, int books, int scenarios, int runs, int evidence) {}

    /// Nothing is damaged.
    public boolean sound() {
        return findings.stream().noneMatch(Finding::blocks);
    }
}
