/// One shape for every problem or verdict: how grave, where, which value, why, and what would be right.
/// Readers, linter and checklist all speak it, so a screen, a terminal and a report can show any of them alike.
@NullMarked
package paritydesk.finding;

import org.jspecify.annotations.NullMarked;
