/// The import assistant: a file of another program is looked at, what it leaves open is asked, what its columns mean is shown and can be
/// changed, its first rows stand there as they would be read, and what is wrong is mended in place before anything is taken in.
@NullMarked
package paritydesk.ui.intake;

import org.jspecify.annotations.NullMarked;
