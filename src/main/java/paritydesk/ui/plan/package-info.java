/// The plan and what belongs to it as a table of parts with forms, findings beside them, and the versions that were kept.
@NullMarked
package paritydesk.ui.plan;

import org.jspecify.annotations.NullMarked;
