package paritydesk.finding;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A value as far as it could be had, together with everything that was found on the way. A value may be there beside
/// blocking findings (the good rows of a book); it is up to the caller, and so to the user, whether to take it.
public final class Checked<T> {

    private final @Nullable T value;
    private final List<Finding> findings;

    private Checked(@Nullable T value, List<Finding> findings) {
        this.value = value;
        this.findings = List.copyOf(findings);
    }

    public static <T> Checked<T> of(@Nullable T value, List<Finding> findings) {
        return new Checked<>(value, findings);
    }

    public static <T> Checked<T> none(Finding why) {
        return new Checked<>(null, List.of(why));
    }

    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    public List<Finding> findings() {
        return findings;
    }

    public boolean blocked() {
        return value == null || findings.stream().anyMatch(Finding::blocks);
    }

    public <R> Checked<R> map(Function<T, R> change) {
        return new Checked<>(value == null ? null : change.apply(value), findings);
    }

    @Override
    public String toString() {
        return "Checked[" + value + ", " + findings + "]";
    }
}
