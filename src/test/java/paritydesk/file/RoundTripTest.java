package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import paritydesk.finding.Checked;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Whatever is written reads back to an equal value, is written to the same bytes again, and fits its schema.
class RoundTripTest {

    private static final int TRIES = 200;

    private static <T> void returns(
            T value, Function<T, byte[]> write, BiFunction<String, byte[], Checked<T>> read) {
        var bytes = write.apply(value);
        var again = read.apply("x", bytes);

        assertThat(again.findings()).isEmpty();
        assertThat(again.value()).contains(value);
        assertThat(write.apply(again.value().orElseThrow())).isEqualTo(bytes);
    }

    private static void fits(DocumentKind kind, long seed, byte[] bytes) {
        if (seed % 10 == 0) {
            var text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(Schemas.problems(kind, text)).isEmpty();
        }
    }

    @Property(tries = TRIES)
    void plan(@ForAll long seed) {
        var plan = new Generated(seed).plan();
        returns(plan, PlanFile::write, PlanFile::read);
        fits(DocumentKind.PLAN, seed, PlanFile.write(plan));
    }

    @Property(tries = TRIES)
    void market(@ForAll long seed) {
        var market = new Generated(seed).market();
        returns(market, MarketFile::write, MarketFile::read);
        fits(DocumentKind.MARKET, seed, MarketFile.write(market));
    }

    @Property(tries = TRIES)
    void venues(@ForAll long seed) {
        var venues = new Generated(seed).venues();
        returns(venues, VenuesFile::write, VenuesFile::read);
        fits(DocumentKind.VENUES, seed, VenuesFile.write(venues));
    }

    @Property(tries = TRIES)
    void bookAsJson(@ForAll long seed) {
        var book = new Generated(seed).book();
        returns(book, BookJson::write, BookJson::read);
        fits(DocumentKind.BOOK, seed, BookJson.write(book));
    }

    @Property(tries = TRIES)
    void bookAsTable(@ForAll long seed) {
        returns(new Generated(seed).book(), BookCsv::write, BookCsv::read);
    }

    @Property(tries = TRIES)
    void manifest(@ForAll long seed) {
        returns(new Generated(seed).manifest(), CaseFile::write, CaseFile::read);
    }

    /// Nothing that anybody writes comes out as an exception.
    @Property(tries = TRIES)
    void damagedDocumentsNeverThrow(@ForAll long seed) {
        var generated = new Generated(seed);
        var random = new Random(seed);
        for (var bytes :
                new byte[][] {
                    PlanFile.write(generated.plan()),
                    MarketFile.write(generated.market()),
                    BookCsv.write(generated.book())
                }) {
            for (int i = 0; i < 5; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            PlanFile.read("x", bytes);
            MarketFile.read("x", bytes);
            VenuesFile.read("x", bytes);
            CaseFile.read("x", bytes);
            BookJson.read("x", bytes);
            BookCsv.read("x", bytes);
        }
    }
}
