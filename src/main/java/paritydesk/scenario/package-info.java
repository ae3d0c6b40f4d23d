/// The whole input as one immutable value (book, plan, market, venues, options), its checks across documents and its
/// fingerprint. Undo is a list of scenarios.
@NullMarked
package paritydesk.scenario;

import org.jspecify.annotations.NullMarked;
