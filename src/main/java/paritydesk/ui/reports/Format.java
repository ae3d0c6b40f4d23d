package paritydesk.ui.reports;

import paritydesk.report.Memo;
import paritydesk.report.MemoHtml;
import paritydesk.report.MemoPdf;

import java.io.IOException;
import java.io.OutputStream;

/// What a memo can be written as.
public enum Format {
    PDF("pdf") {
        @Override
        void write(Memo memo, OutputStream out) throws IOException {
            MemoPdf.write(memo, out);
        }
    },
    HTML("html") {
        @Override
        void write(Memo memo, OutputStream out) throws IOException {
            MemoHtml.write(memo, out);
        }
    };

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    abstract void write(Memo memo, OutputStream out) throws IOException;
}
