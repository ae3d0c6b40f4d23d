package paritydesk.intake;

import org.jspecify.annotations.Nullable;

import paritydesk.intake.source.Form;

import java.time.Instant;
import java.util.List;

/// How the files of one source become a book; remembered under the fingerprint of their header. What it leaves out is read in the
/// strictest way: UTF-8, a point before decimals, instants with their own zone.
///
/// @param open questions that nobody has answered yet (see [Question]); while there is one, nothing is read
public record Mapping(
        String name,
        String fingerprint,
        Form form,
        @Nullable NumberStyle numbers,
        @Nullable DateStyle dates,
        Heading book,
        Party party,
        List<Amount> amounts,
        List<SideWord> sides,
        List<Alias> aliases,
        List<Correction> corrections,
        List<String> open) {

    public Mapping {
        open = List.copyOf(open);
        amounts = List.copyOf(amounts);
        sides = List.copyOf(sides);
        aliases = List.copyOf(aliases);
        corrections = List.copyOf(corrections);
    }

    /// What the book is. Its instant is stated, or stands in a column where all rows have to agree, unless the latest may be taken.
    public record Heading(
            @Nullable String id,
            @Nullable String name,
            @Nullable Instant asOf,
            @Nullable String asOfColumn,
            boolean latest,
            boolean synthetic,
            @Nullable String note) {

        public static final Heading NONE = new Heading(null, null, null, null, false, false, null);

        public Heading at(@Nullable Instant instant, @Nullable String column) {
            return new Heading(id, name, instant, column, latest, synthetic, note);
        }
    }

    /// Whose an account is, and where.
    public record Party(Word account, @Nullable Word owner, Word venue, Word holderClass) {}

    /// A word of the source for a kind of leg.
    public record SideWord(String word, Side side) {}

    /// A cell that was corrected by hand: what stood in the source, and the text that is read instead.
    public record Correction(long row, String column, @Nullable String source, String text) {}

    public Mapping withForm(Form other) {
        return new Mapping(
                name,
                fingerprint,
                other,
                numbers,
                dates,
                book,
                party,
                amounts,
                sides,
                aliases,
                corrections,
                open);
    }

    public Mapping withNumbers(@Nullable NumberStyle other) {
        return new Mapping(
                name,
                fingerprint,
                form,
                other,
                dates,
                book,
                party,
                amounts,
                sides,
                aliases,
                corrections,
                open);
    }

    public Mapping withDates(@Nullable DateStyle other) {
        return new Mapping(
                name,
                fingerprint,
                form,
                numbers,
                other,
                book,
                party,
                amounts,
                sides,
                aliases,
                corrections,
                open);
    }

    public Mapping withBook(Heading other) {
        return new Mapping(
                name,
                fingerprint,
                form,
                numbers,
                dates,
                other,
                party,
                amounts,
                sides,
                aliases,
                corrections,
                open);
    }

    public Mapping withParty(Party other) {
        return new Mapping(
                name,
                fingerprint,
                form,
                numbers,
                dates,
                book,
                other,
                amounts,
                sides,
                aliases,
                corrections,
                open);
    }

    public Mapping withAmounts(List<Amount> other) {
        return new Mapping(
                name,
                fingerprint,
                form,
                numbers,
                dates,
                book,
                party,
                other,
                sides,
                aliases,
                corrections,
                open);
    }

    public Mapping withSides(List<SideWord> other) {
        return new Mapping(
                name,
                fingerprint,
                form,
                numbers,
                dates,
                book,
                party,
                amounts,
                other,
                aliases,
                corrections,
                open);
    }

    public Mapping withAliases(List<Alias> other) {
        return new Mapping(
                name,
                fingerprint,
                form,
                numbers,
                dates,
                book,
                party,
                amounts,
                sides,
                other,
                corrections,
                open);
    }

    public Mapping withCorrections(List<Correction> other) {
        return new Mapping(
                name,
                fingerprint,
                form,
                numbers,
                dates,
                book,
                party,
                amounts,
                sides,
                aliases,
                other,
                open);
    }

    /// The same with other questions open.
    public Mapping withOpen(List<String> other) {
        return new Mapping(
                name,
                fingerprint,
                form,
                numbers,
                dates,
                book,
                party,
                amounts,
                sides,
                aliases,
                corrections,
                other);
    }

    /// The same with a question answered.
    public Mapping answered(String about) {
        return withOpen(open.stream().filter(o -> !o.equals(about)).toList());
    }

    NumberStyle numberStyle() {
        return numbers == null ? NumberStyle.PLAIN : numbers;
    }

    DateStyle dateStyle() {
        return dates == null ? DateStyle.PLAIN : dates;
    }
}
