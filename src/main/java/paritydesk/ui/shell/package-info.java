/// The frame around every screen: context and verdict above, screens at the left, explanations at the right, status below.
///
/// The frame knows no domain. Screens, commands, context and status are handed to {@link paritydesk.ui.shell.ShellModel} as plain
/// values, so that a screen can be added without touching the frame, and the frame can be tested without a book. Overlays (palette,
/// shortcuts, notices) live in the same scene and not in pop-up windows: they are drawn in pictures and keep the keyboard.
@NullMarked
package paritydesk.ui.shell;

import org.jspecify.annotations.NullMarked;
