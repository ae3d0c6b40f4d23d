/// What the user set for the whole desktop, kept from one start to the next, and the page where it is set. Everything applies at once.
@NullMarked
package paritydesk.ui.preference;

import org.jspecify.annotations.NullMarked;
