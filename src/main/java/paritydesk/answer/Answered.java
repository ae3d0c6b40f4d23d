package paritydesk.answer;

import paritydesk.study.Question;

/// A question with its answer.
public record Answered(Question question, Answer answer) {}
