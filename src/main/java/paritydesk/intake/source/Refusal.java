package paritydesk.intake.source;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.io.IOException;

/// A file that cannot be read on, and the finding that says why.
public final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public Refusal(Finding finding) {
        super(finding.sentence());
        this.finding = finding;
    }

    static Refusal of(String document, String code, String value, String text, String remedy) {
        return new Refusal(Finding.block(code, Place.of(document), value, text, remedy));
    }

    static Refusal at(String document, long row, String code, String text, String remedy) {
        return new Refusal(Finding.block(code, Place.row(document, row), "", text, remedy));
    }

    public Finding finding() {
        return finding;
    }
}
