package paritydesk.file;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Decimal commas of tables. A comma is taken for one only where the cells are parted by semicolons and it cannot be a
/// separator of thousands: `1,5` and `0,125` are, `1,250` may be either and is refused.
final class Decimals {

    static final String NEGATIVE = "is below zero";
    static final String NEGATIVE_REMEDY =
            "write what is held or owed as a positive number; what is owed is a DEBT leg";

    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern CONTINENTAL = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+");

    private Decimals() {}

    static boolean hasComma(String cell) {
        return cell.indexOf(',') >= 0;
    }

    /// A number whose decimal sign is a comma.
    static Parsed<BigDecimal> comma(String cell) {
        if (AMBIGUOUS.matcher(cell).matches()) {
            return Parsed.bad(
                    "may be "
                            + cell.replace(',', '.')
                            + " or "
                            + cell.replace(",", "")
                            + ", depending on what the comma means",
                    "write it with a point for decimals");
        }
        if (COMMA.matcher(cell).matches()) {
            return Parsed.decimal(cell.replace(',', '.'));
        }
        if (CONTINENTAL.matcher(cell).matches()) {
            return Parsed.bad(
                    "has separators between thousands",
                    "write " + cell.replace(".", "").replace(',', '.'));
        }
        return Parsed.decimal(cell);
    }
}
