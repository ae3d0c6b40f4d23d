/// What the program knows of itself: engine, memory, threads, and what held up the JavaFX thread.
@NullMarked
package paritydesk.ui.diagnostics;

import org.jspecify.annotations.NullMarked;
