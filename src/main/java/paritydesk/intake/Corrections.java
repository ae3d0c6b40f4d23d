package paritydesk.intake;

import paritydesk.file.Findings;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.intake.Mapping.Correction;
import paritydesk.intake.source.Line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts the cells that were corrected by hand into the records that they belong to. One whose cell is not as it was is not applied, and
/// told: the file has changed since.
final class Corrections {

    private final Map<Long, List<Correction>> byRow = new HashMap<>();
    private final Set<Correction> open = new LinkedHashSet<>();
    private final List<String> columns;

    Corrections(List<Correction> corrections, List<String> columns) {
        this.columns = columns;
        for (var correction : corrections) {
            byRow.computeIfAbsent(correction.row(), _ -> new ArrayList<>()).add(correction);
            open.add(correction);
        }
    }

    Line in(Line line) {
        var here = byRow.isEmpty() ? null : byRow.get(line.number());
        if (here == null) {
            return line;
        }
        var cells = new ArrayList<>(line.cells());
        var typed = line.typed() == null ? new BitSet() : (BitSet) line.typed().clone();
        for (var correction : here) {
            int index = columns.indexOf(correction.column());
            var was = correction.source();
            if (index >= 0 && (was == null || was.equals(line.cell(index)))) {
                while (cells.size() <= index) {
                    cells.add("");
                }
                cells.set(index, correction.text());
                typed.clear(index);
                open.remove(correction);
            }
        }
        return new Line(line.number(), cells, typed, line.formulas());
    }

    /// Tells those that found no cell.
    void tellOpen(Findings findings) {
        for (var correction : open) {
            findings.block(
                    "stale-correction",
                    Place.cell(findings.document(), correction.row(), correction.column()),
                    correction.text(),
                    "was to stand instead of “" + correction.source() + "”, which is not there",
                    "take the correction out of the mapping, or import the file that it was made"
                            + " for");
        }
    }

    void tellCount(Findings findings, int all) {
        if (all > open.size()) {
            findings.add(
                    Finding.info(
                            "corrected",
                            Place.of(findings.document()),
                            String.valueOf(all - open.size()),
                            "cells were corrected by hand; the mapping records them"));
        }
    }
}
