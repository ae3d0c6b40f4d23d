package paritydesk.intake;

import java.util.List;

/// What a file does not decide, so that somebody has to. Until it is answered the reading is the strictest there is, and what would need
/// the answer is a finding.
///
/// @param about which part of the mapping: `encoding`, `delimiter`, `numbers`, `dates`, `zone`, `asOf`, `side`, `account`, …
/// @param text the question as a sentence
/// @param evidence cells that may be read in two ways, or empty
/// @param choices answers, as they are written in the mapping; empty where anything goes
public record Question(String about, String text, List<String> evidence, List<String> choices) {

    public Question {
        evidence = List.copyOf(evidence);
        choices = List.copyOf(choices);
    }
}
