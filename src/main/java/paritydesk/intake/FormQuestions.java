package paritydesk.intake;

import paritydesk.intake.source.Sniffer;

import java.util.ArrayList;
import java.util.List;

/// What the bytes of a file leave open, as questions.
final class FormQuestions {

    private FormQuestions() {}

    static Question of(Sniffer.Open open) {
        var choices = new ArrayList<String>();
        choices.add(open.assumed());
        open.choices().stream().filter(c -> !c.equals(open.assumed())).forEach(choices::add);
        return new Question(open.about(), text(open.about()), List.of(), choices);
    }

    private static String text(String about) {
        return switch (about) {
            case "entry" -> "The archive has several files. Which is the book?";
            case "sheet" -> "The workbook has several sheets. Which has the positions?";
            case "encoding" ->
                    "The text may be in more than one encoding. Under which do names look right?";
            case "delimiter" -> "More than one sign may part the cells. Which does?";
            case "header" -> "The first row looks like figures. Is there a header (1) or none (0)?";
            case "records" -> "The document has several lists. Which has the positions?";
            default -> "What is right for “" + about + "”?";
        };
    }
}
