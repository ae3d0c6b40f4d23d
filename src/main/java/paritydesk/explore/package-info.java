/// What a run would be if something were otherwise: one parameter along a line, two over a grid, each by itself. Every answer is a run of
/// the engine; what did not change is not valued again.
@NullMarked
package paritydesk.explore;

import org.jspecify.annotations.NullMarked;
