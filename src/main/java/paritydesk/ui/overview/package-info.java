/// What an officer reads first: the light and why, the headline figures, what broke the book, what comes next. Each of them
/// leads to the view that explains it.
@NullMarked
package paritydesk.ui.overview;

import org.jspecify.annotations.NullMarked;
