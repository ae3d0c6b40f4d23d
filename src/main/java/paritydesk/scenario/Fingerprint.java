package paritydesk.scenario;

import paritydesk.book.Book;

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
    /// accounts again. It goes with a name and one book object, not with equal ones.
    public static final class Start {

        /// A scenario's first fields: its name and its book.
        private static final int FIELDS = 2;

        private final String name;
        private final Book book;
        private final CanonicalForm form = new CanonicalForm();

        public Start(Scenario scenario) {
            name = scenario.name();
            book = scenario.book();
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
            rest.putFields(scenario, FIELDS, Integer.MAX_VALUE);
            rest.close();
            return rest.digest();
        }
    }
}
