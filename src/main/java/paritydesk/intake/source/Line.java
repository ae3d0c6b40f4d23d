package paritydesk.intake.source;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;

/// One record of a source.
///
/// @param number line of a table, row of a sheet, element of a list; from 1
/// @param cells in the order of the columns; may be fewer or more
/// @param typed cells that the file itself keeps as numbers, so that no sign in them can be read two ways; null for none
/// @param formulas cells whose value a program calculated and kept; null for none
public record Line(
        long number, List<String> cells, @Nullable BitSet typed, @Nullable BitSet formulas) {

    public static Line of(long number, List<String> cells) {
        return new Line(number, cells, null, null);
    }

    /// The cell of a column, empty where the record is shorter.
    public String cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    public boolean isTyped(int index) {
        return typed != null && index >= 0 && typed.get(index);
    }

    public boolean isFormula(int index) {
        return formulas != null && index >= 0 && formulas.get(index);
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
