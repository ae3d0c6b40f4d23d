package paritydesk.intake;

import paritydesk.intake.DateStyle.Order;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What cells tell about the order of day and month. `31/01/2025` decides, points between the parts are only written with the day
/// first, `01/02/2025` alone leaves two.
final class DateGuess {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{9,14}(\\.0+)?");

    private final List<String> seen = new ArrayList<>();
    private boolean unzoned;
    private int figures;
    private int millis;
    private int dates;
    private int years;
    private int pointed;
    private boolean dayFirst = true;
    private boolean monthFirst = true;

    void see(String cell) {
        var text = cell.strip();
        if (DIGITS.matcher(text).matches()) {
            figures++;
            millis += text.replaceFirst("\\..*", "").length() >= 12 ? 1 : 0;
            return;
        }
        var parts = DateStyle.PARTS.matcher(text);
        if (!parts.matches()) {
            return;
        }
        dates++;
        unzoned |= parts.group(5) == null;
        if (parts.group(1).length() == 4) {
            years++;
            return;
        }
        if (seen.size() < 3 && !seen.contains(text)) {
            seen.add(text);
        }
        pointed += text.charAt(parts.end(1)) == '.' ? 1 : 0;
        dayFirst &= Integer.parseInt(parts.group(2)) <= 12;
        monthFirst &= Integer.parseInt(parts.group(1)) <= 12;
    }

    boolean any() {
        return dates + figures > 0;
    }

    /// The orders that all cells allow; several where they do not decide, none where they contradict each other.
    List<Order> likely() {
        if (figures > dates) {
            return List.of(millis * 2 > figures ? Order.EPOCH_MILLIS : Order.EPOCH_SECONDS);
        }
        int parted = dates - years;
        if (parted == 0) {
            return List.of(Order.YEAR_MONTH_DAY);
        }
        if (pointed == parted) {
            return List.of(Order.DAY_MONTH_YEAR);
        }
        var orders = new ArrayList<Order>();
        if (dayFirst) {
            orders.add(Order.DAY_MONTH_YEAR);
        }
        if (monthFirst) {
            orders.add(Order.MONTH_DAY_YEAR);
        }
        return orders;
    }

    /// Whether a cell states no zone, so that one has to be named.
    boolean unzoned() {
        return unzoned;
    }

    List<String> unclear() {
        return List.copyOf(seen);
    }
}
