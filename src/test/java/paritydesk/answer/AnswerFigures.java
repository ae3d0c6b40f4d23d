package paritydesk.answer;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/// The single figures of an answer, however deep they stand; columns are left out, because a step may have no figure.
final class AnswerFigures {

    private AnswerFigures() {}

    /// Components that promise a figure and have none, by their path.
    static List<String> missing(Record answer) {
        var missing = new ArrayList<String>();
        look(answer, answer.getClass().getSimpleName(), missing);
        return missing;
    }

    private static void look(Object value, String path, List<String> missing) {
        switch (value) {
            case Double figure when figure.isNaN() -> missing.add(path);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    look(list.get(i), path + "[" + i + "]", missing);
                }
            }
            case Record record -> components(record, path, missing);
            default -> {}
        }
    }

    private static void components(Record record, String path, List<String> missing) {
        for (var component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                var value = accessor.invoke(record);
                if (value != null) {
                    look(value, path + "." + component.getName(), missing);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
