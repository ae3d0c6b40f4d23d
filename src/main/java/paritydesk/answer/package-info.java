/// Answers to the questions of a study: each family has one class that takes a question and a run and calls the formulas of
/// [paritydesk.valuation] and [paritydesk.market]. Answers are values, in the order of the questions.
@NullMarked
package paritydesk.answer;

import org.jspecify.annotations.NullMarked;
