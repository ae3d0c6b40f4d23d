package paritydesk.cli;

/// A command that cannot be carried out as it was given; the message is a sentence for its user.
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String sentence) {
        super(sentence);
    }

    WrongUse(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
