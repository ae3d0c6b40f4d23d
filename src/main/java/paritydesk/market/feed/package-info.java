/// The published rules by which feeds turn what they read into an answer: price caps, averages, medians. Where the named system computes
/// in integers, the rule is here to the last unit, with a `double` twin for simulation; the timeline and the questions call both.
@NullMarked
package paritydesk.market.feed;

import org.jspecify.annotations.NullMarked;
