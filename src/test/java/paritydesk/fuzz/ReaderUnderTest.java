package paritydesk.fuzz;

import paritydesk.file.BookCsv;
import paritydesk.file.BookFile;
import paritydesk.file.CaseFile;
import paritydesk.file.ChecksFile;
import paritydesk.file.Document;
import paritydesk.file.DocumentKind;
import paritydesk.file.MarketFile;
import paritydesk.file.PlanFile;
import paritydesk.file.RuleBookFile;
import paritydesk.file.RunFigures;
import paritydesk.file.RunFile;
import paritydesk.file.StudyFile;
import paritydesk.file.VenuesFile;
import paritydesk.finding.Checked;
import paritydesk.intake.IntakeEntry;
import paritydesk.intake.MappingFile;
import paritydesk.intake.TokenList;
import paritydesk.intake.source.Given;

import java.io.ByteArrayInputStream;
import java.util.function.Function;

/// Every reader of bytes that come from outside, behind one door: any input gives a value, or findings that say why there is none.
public enum ReaderUnderTest {
    PLAN(bytes -> PlanFile.read("x", bytes)),
    MARKET(bytes -> MarketFile.read("x", bytes)),
    VENUES(bytes -> VenuesFile.read("x", bytes)),
    STUDY(bytes -> StudyFile.read("x", bytes)),
    RULEBOOK(bytes -> RuleBookFile.read("x", bytes)),
    CHECKS(bytes -> ChecksFile.read("x", bytes)),
    CASE(bytes -> CaseFile.read("x", bytes)),
    BOOK_JSON(bytes -> BookFile.read(Document.of(DocumentKind.BOOK, "x", bytes))),
    BOOK_CSV(bytes -> BookCsv.read("x", bytes)),
    RUN(ReaderUnderTest::run),
    MAPPING(bytes -> MappingFile.read("x", bytes)),
    TOKEN_LIST(bytes -> TokenList.read(Given.of("x", bytes))),
    INTAKE_CSV(IntakeEntry::read),
    INTAKE_JSON(IntakeEntry::read),
    INTAKE_XLSX(IntakeEntry::read),
    INTAKE_PACKED(IntakeEntry::read),
    INTAKE_MAPPED(IntakeEntry::mapped);

    @SuppressWarnings("ImmutableEnumChecker") // Readers keep nothing.
    private final Function<byte[], Checked<?>> reader;

    ReaderUnderTest(Function<byte[], Checked<?>> reader) {
        this.reader = reader;
    }

    /// Reads an input; throws where the reader does, and where it says nothing at all.
    public void read(byte[] input) {
        var read = reader.apply(input);
        if (read.value().isEmpty() && read.findings().isEmpty()) {
            throw new AssertionError("neither a value nor a finding from " + this);
        }
        read.findings().forEach(f -> f.sentence());
    }

    private static Checked<?> run(byte[] bytes) {
        var document = Document.read("x", new ByteArrayInputStream(bytes));
        var found = document.value();
        if (found.isEmpty() || found.get().kind() != DocumentKind.RUN) {
            return document;
        }
        RunFile.read(found.get());
        return RunFigures.read(found.get());
    }
}
