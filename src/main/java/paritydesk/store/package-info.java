/// The workspace: one H2 file that keeps documents under their hash, the book's rows, scenarios, runs and sign-offs. The
/// only place that knows SQL. An import is one transaction: it is there whole, or the workspace is as before.
///
/// Documents are kept as they came, byte for byte, and never overwritten; the book is kept a second time as rows, because
/// a hundred thousand accounts are read from a table faster than they are parsed. Ids are counted inside the transaction and not
/// drawn from a sequence, so that a failed import leaves no gap either.
@NullMarked
package paritydesk.store;

import org.jspecify.annotations.NullMarked;
