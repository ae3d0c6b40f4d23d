/// Charts as the screens show them: in the colours of their scene, and with an axis that zooms and pans.
@NullMarked
package paritydesk.ui.figure;

import org.jspecify.annotations.NullMarked;
