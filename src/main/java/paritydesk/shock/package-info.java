/// Named shocks: what has gone wrong before, as a change of the whole input. A shock reads no clock and no run; it gives the next scenario,
/// whose documents are as good as any others. Each names the real event that it comes from.
@NullMarked
package paritydesk.shock;

import org.jspecify.annotations.NullMarked;
