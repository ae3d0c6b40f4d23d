/// The log of a workspace as values: entries that are chained by their hashes, and what is wrong with a chain. Knows neither a
/// database nor what the entries are about, so that the same few lines verify a log wherever it is kept. See decision 0008.
@NullMarked
package paritydesk.audit;

import org.jspecify.annotations.NullMarked;
