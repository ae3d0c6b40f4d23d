/// The one small door to other threads.
///
/// A job gets a key; the newest job of a key wins, older ones are cancelled and their results dropped. Results, failures and
/// progress arrive on the JavaFX thread, so that no screen ever needs a lock. Tests use the same door on their own thread.
@NullMarked
package paritydesk.ui.work;

import org.jspecify.annotations.NullMarked;
