/// Views on what the model knows: the questions of a study, or ones typed here, answered about the run that is shown. Fields, findings and
/// help come from the same records that documents are read by, so a view can ask whatever a study can.
@NullMarked
package paritydesk.ui.ask;

import org.jspecify.annotations.NullMarked;
