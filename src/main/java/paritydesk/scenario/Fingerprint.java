package paritydesk.scenario;

import org.jspecify.annotations.Nullable;

import paritydesk.book.Book;

import java.util.List;
import java.util.stream.IntStream;

/// The SHA-256 of a scenario's values. Two scenarios have one fingerprint exactly when their records are equal in value: how a
/// document was laid out, how a decimal was written (`1.50` or `1.5`) and the zone of an instant leave it alone.
public final class Fingerprint {

    private Fingerprint() {}

    /// 64 hexadecimal digits, lower case.
    public static String of(Scenario scenario) {
        return of((Record) scenario);
    }

    /// The same over any of our records, such as one document of a scenario.
    public static String of(Record value) {
        var form = new CanonicalForm();
        form.put(value);
        return form.digest();
    }

    /// The fingerprint up to the end of a scenario's book, kept so that an edit of what comes behind it need not read a hundred thousand
    /// accounts again, and what the documents behind it put, kept for as long as they are the same objects. It goes with a name and one
    /// book object, not with equal ones.
    public static final class Start {

        /// A scenario's first fields: its name and its book.
        private static final int FIELDS = 2;

        /// The fields behind them.
        private static final int REST = Scenario.class.getRecordComponents().length - FIELDS;

        private final String name;
        private final Book book;
        private final CanonicalForm form;
        private volatile List<Kept> behind = List.of();

        /// A field behind the book and what it put.
        private static final class Kept {
            private final @Nullable Object value;
            private final byte[] bytes;

            Kept(@Nullable Object value, byte[] bytes) {
                this.value = value;
                this.bytes = bytes;
            }
        }

        /// Reads the book; `check` is called on the way and may throw once nobody waits.
        public Start(Scenario scenario, Runnable check) {
            name = scenario.name();
            book = scenario.book();
            form = new CanonicalForm(check);
            form.open(scenario);
            form.putFields(scenario, 0, FIELDS);
        }

        /// Whether a scenario begins with the same name and the very same book.
        @SuppressWarnings("ReferenceEquality") // as the class says
        public boolean serves(Scenario scenario) {
            return book == scenario.book() && name.equals(scenario.name());
        }

        /// [Fingerprint#of] of a scenario that this serves.
        public String of(Scenario scenario) {
            if (!serves(scenario)) {
                throw new IllegalArgumentException("another book than the one that was read");
            }
            var rest = form.copy();
            var known = behind;
            behind =
                    IntStream.range(0, REST)
                            .mapToObj(i -> kept(scenario, i, known.isEmpty() ? null : known.get(i)))
                            .toList();
            behind.forEach(kept -> rest.putBytes(kept.bytes));
            rest.close();
            return rest.digest();
        }

        @SuppressWarnings("ReferenceEquality") // comparing a market costs as much as writing it
        private static Kept kept(Scenario scenario, int i, @Nullable Kept known) {
            var value = CanonicalForm.value(scenario, FIELDS + i);
            return known != null && known.value == value
                    ? known
                    : new Kept(value, CanonicalForm.field(scenario, FIELDS + i));
        }
    }
}
