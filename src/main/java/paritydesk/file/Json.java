package paritydesk.file;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A JSON value together with where it stands, counted from 1 as an editor counts. Numbers stay text, so that no digit is lost
/// before somebody decides what they mean.
sealed interface Json {

    Spot spot();

    /// How the value reads in a finding.
    String shown();

    record Text(Spot spot, String value) implements Json {
        @Override
        public String shown() {
            return value;
        }
    }

    record Figure(Spot spot, String digits) implements Json {
        @Override
        public String shown() {
            return digits;
        }
    }

    record Flag(Spot spot, boolean value) implements Json {
        @Override
        public String shown() {
            return Boolean.toString(value);
        }
    }

    record Nothing(Spot spot) implements Json {
        @Override
        public String shown() {
            return "null";
        }
    }

    record Items(Spot spot, List<Json> values) implements Json {
        @Override
        public String shown() {
            return "a list";
        }
    }

    record Fields(Spot spot, Map<String, Json> values) implements Json {

        private static final int MOST = 8;
        private static final int LONGEST = 40;

        @Override
        public String shown() {
            return "an object";
        }

        /// The fields that are plain values, as many as a sentence bears: `from MKR, to SKY`.
        String brief() {
            return values.entrySet().stream()
                    .filter(e -> !(e.getValue() instanceof Items || e.getValue() instanceof Fields))
                    .filter(e -> e.getValue().shown().length() <= LONGEST)
                    .limit(MOST)
                    .map(e -> e.getKey() + " " + e.getValue().shown())
                    .collect(Collectors.joining(", "));
        }
    }

    record Spot(int line, int column) {}
}
