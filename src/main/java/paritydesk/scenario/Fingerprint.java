package paritydesk.scenario;

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
}
