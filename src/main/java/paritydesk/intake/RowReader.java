package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Leg;
import paritydesk.file.Findings;
import paritydesk.file.Similar;
import paritydesk.finding.Finding;
import paritydesk.finding.Place;
import paritydesk.intake.source.Line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads the records of a source, one at a time, as a mapping says.
final class RowReader {

    private static final int NAMED = 3;

    private final Mapping mapping;
    private final Cells cells;
    private final Findings findings;
    private final Corrections corrections;
    private final List<AmountReader> amounts = new ArrayList<>();
    private final int width;
    private final Instant now;
    private final TreeSet<Instant> instants = new TreeSet<>();
    private final Set<String> zones = new LinkedHashSet<>();

    private RowReader(
            Mapping mapping, List<String> columns, Tokens tokens, Findings findings, Instant now) {
        this.mapping = mapping;
        this.findings = findings;
        this.now = now;
        this.width = columns.size();
        this.cells = new Cells(columns, mapping, findings);
        this.corrections = new Corrections(mapping.corrections(), columns);
        boolean alone = mapping.amounts().size() == 1;
        mapping.amounts()
                .forEach(a -> amounts.add(new AmountReader(a, alone, mapping, tokens, cells)));
    }

    /// Null, with findings, where the file does not have the columns that the mapping names.
    static @Nullable RowReader of(
            Mapping mapping, List<String> columns, Tokens tokens, Findings findings, Instant now) {
        boolean all = true;
        for (var column : named(mapping)) {
            if (!columns.contains(column)) {
                all = false;
                findings.block(
                        "missing-column",
                        Place.cell(findings.document(), mapping.form().headerLine(), column),
                        "",
                        "is named by the mapping and not among the columns",
                        Similar.choice(column, columns.stream().limit(40).toList()));
            }
        }
        if (mapping.amounts().isEmpty()) {
            all = false;
            findings.block(
                    "no-amounts",
                    Place.of(findings.document()),
                    "",
                    "has no column that is mapped to an amount",
                    "say which column holds what is pledged or owed");
        }
        if (!mapping.open().isEmpty()) {
            all = false;
            findings.block(
                    "not-answered",
                    Place.of(findings.document()),
                    String.join(", ", mapping.open()),
                    "was not answered, so that the file may be read in more than one way",
                    "answer it, or check what the mapping assumes and take it out of `open`");
        }
        return all ? new RowReader(mapping, columns, tokens, findings, now) : null;
    }

    /// Every column that a mapping names.
    static Set<String> named(Mapping mapping) {
        var names = new LinkedHashSet<@Nullable String>();
        var party = mapping.party();
        for (var word :
                new @Nullable Word[] {
                    party.account(), party.owner(), party.venue(), party.holderClass()
                }) {
            names.add(word == null ? null : word.column());
        }
        names.add(mapping.book().asOfColumn());
        for (var amount : mapping.amounts()) {
            names.add(amount.column());
            names.add(amount.sideColumn());
            names.add(amount.assetColumn());
            names.add(amount.chainColumn());
            names.add(amount.addressColumn());
            names.add(amount.decimalsColumn());
            terms(amount.terms(), names);
        }
        var kept = new LinkedHashSet<String>();
        for (var name : names) {
            if (name != null) {
                kept.add(name);
            }
        }
        return kept;
    }

    private static void terms(@Nullable Terms terms, Set<@Nullable String> names) {
        if (terms != null) {
            for (var word :
                    new @Nullable Word[] {
                        terms.multiplier(),
                        terms.entryPrice(),
                        terms.maintenanceRate(),
                        terms.margin(),
                        terms.right(),
                        terms.strike(),
                        terms.expiry(),
                        terms.volatility()
                    }) {
                names.add(word == null ? null : word.column());
            }
        }
    }

    ReadRow read(Line raw) {
        cells.on(corrections.in(raw));
        if (raw.cells().size() > width
                && raw.cells().subList(width, raw.cells().size()).stream()
                        .anyMatch(c -> !c.isBlank())) {
            cells.bad(
                    "row-width",
                    "row",
                    "",
                    "has " + raw.cells().size() + " cells where the header has " + width,
                    "put a cell that contains the delimiter in quotation marks");
        }
        var party = mapping.party();
        var account = cells.filled(party.account(), "account");
        var owner = cells.text(party.owner());
        var venue = cells.filled(party.venue(), "venue");
        var holders = cells.filled(party.holderClass(), "holder class");
        instant();
        var legs = new ArrayList<Leg>();
        for (var amount : amounts) {
            var leg = amount.leg();
            if (leg != null) {
                gather(legs, leg);
            }
        }
        return new ReadRow(
                raw.number(),
                account,
                owner.isEmpty() ? account : owner,
                venue,
                holders,
                legs,
                cells.good());
    }

    /// Two columns of one record that are of one kind and token (variable and stable debt) make one leg.
    private static void gather(List<Leg> legs, Leg leg) {
        for (int i = 0; i < legs.size(); i++) {
            var there = legs.get(i);
            if (there.asset().equals(leg.asset())) {
                var sum = there.quantity().add(leg.quantity());
                if (there instanceof Leg.Debt && leg instanceof Leg.Debt) {
                    legs.set(i, new Leg.Debt(leg.asset(), sum));
                    return;
                }
                if (there instanceof Leg.Collateral && leg instanceof Leg.Collateral) {
                    legs.set(i, new Leg.Collateral(leg.asset(), sum));
                    return;
                }
            }
        }
        legs.add(leg);
    }

    private void instant() {
        var column = mapping.book().asOfColumn();
        if (column == null || mapping.book().asOf() != null) {
            return;
        }
        var cell = cells.text(column);
        if (cell.isEmpty()) {
            cells.bad("missing-field", column, "", "is empty", "write when the position stood so");
            return;
        }
        var parsed = mapping.dateStyle().parse(cell);
        var at = parsed.value();
        if (at == null) {
            cells.bad("wrong-value", column, cell, parsed.problem(), parsed.remedy());
            return;
        }
        if (at.isAfter(now)) {
            cells.bad(
                    "future-date",
                    column,
                    cell,
                    "lies in the future",
                    "check the order of day and month, the zone, and the clock of this machine");
            return;
        }
        instants.add(at);
        if (instants.size() > NAMED) {
            instants.remove(instants.higher(instants.first()));
        }
        zone(column, cell);
    }

    private void zone(String column, String cell) {
        var zone = DateStyle.zoneIn(cell);
        if (zones.add(zone.isEmpty() ? "none" : zone) && zones.size() == 2) {
            cells.warn(
                    "mixed-zones",
                    column,
                    cell,
                    "is in another time zone than the rows before it ("
                            + String.join(", ", zones)
                            + "); each was read in its own",
                    "export all rows in one zone, preferably UTC");
        }
    }

    /// The instant of the book; null with a finding where there is none or more than one.
    @Nullable Instant asOf() {
        var heading = mapping.book();
        var stated = heading.asOf();
        if (stated != null) {
            if (stated.isAfter(now)) {
                findings.block(
                        "future-date",
                        Place.of(findings.document()),
                        stated.toString(),
                        "is the instant that was stated for the book, and lies in the future",
                        "state when the positions stood so");
                return null;
            }
            return stated;
        }
        if (heading.asOfColumn() == null) {
            findings.block(
                    "missing-field",
                    Place.of(findings.document()),
                    "",
                    "does not say at which instant its positions stood",
                    "state it (asOf), or map the column that tells it");
            return null;
        }
        if (instants.size() > 1) {
            return several(heading);
        }
        return instants.isEmpty() ? null : instants.getFirst();
    }

    private @Nullable Instant several(Mapping.Heading heading) {
        var place = Place.of(findings.document());
        var text =
                "has rows of different instants, such as "
                        + String.join(
                                " and ",
                                instants.stream().limit(2).map(Instant::toString).toList());
        if (heading.latest()) {
            findings.add(
                    Finding.warn(
                            "several-instants",
                            place,
                            "",
                            text + "; the latest was taken for the book",
                            "export a snapshot of one instant"));
            return instants.getLast();
        }
        findings.block(
                "several-instants",
                place,
                "",
                text + ": a book stands at one",
                "export a snapshot of one instant, state its instant, or say that the latest is"
                        + " meant");
        return null;
    }

    void finish() {
        corrections.tellOpen(findings);
        corrections.tellCount(findings, mapping.corrections().size());
    }
}
