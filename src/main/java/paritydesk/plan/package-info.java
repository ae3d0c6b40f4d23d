/// A migration plan as data: conversions, adoption and a closed set of events, and the terms that are in force at an
/// instant. Nothing here knows prices or positions.
@NullMarked
package paritydesk.plan;

import org.jspecify.annotations.NullMarked;
