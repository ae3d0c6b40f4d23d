/// How a memo is laid out, apart from what it says: letterhead, paper, and which chapters in which order. It knows nothing of runs or
/// files, so that a template can be read, kept and shown before there is anything to report.
@NullMarked
package paritydesk.memo;

import org.jspecify.annotations.NullMarked;
