package paritydesk.store;

/// An act that the log's rules do not allow; the message says why, as a sentence.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }
}
