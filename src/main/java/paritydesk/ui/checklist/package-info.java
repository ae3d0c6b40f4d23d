/// What was checked before the collateral changes, by machine and by people, and whether the gate is open.
@NullMarked
package paritydesk.ui.checklist;

import org.jspecify.annotations.NullMarked;
