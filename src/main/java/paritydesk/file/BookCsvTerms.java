package paritydesk.file;

import paritydesk.book.Leg;

import java.util.List;

/// The cells of a leg beyond its quantity: those of every derivative, and those of options alone. Empty for tokens.
record BookCsvTerms(List<String> linear, List<String> option) {

    static final BookCsvTerms NONE =
            new BookCsvTerms(List.of("", "", "", ""), List.of("", "", "", ""));

    static BookCsvTerms of(Leg leg) {
        return switch (leg) {
            case Leg.Collateral _, Leg.Debt _ -> NONE;
            case Leg.Linear l ->
                    new BookCsvTerms(
                            List.of(
                                    BookCsv.plain(l.multiplier()),
                                    BookCsv.plain(l.entryPrice()),
                                    BookCsv.plain(l.maintenanceRate()),
                                    BookCsv.plain(l.margin())),
                            NONE.option);
            case Leg.Option o ->
                    new BookCsvTerms(
                            List.of(
                                    BookCsv.plain(o.multiplier()),
                                    BookCsv.plain(o.entryPrice()),
                                    BookCsv.plain(o.maintenanceRate()),
                                    BookCsv.plain(o.margin())),
                            List.of(
                                    o.right().name(),
                                    BookCsv.plain(o.strike()),
                                    o.expiry().toString(),
                                    BookCsv.plain(o.volatility())));
        };
    }
}
