/// Who holds and owes what at one instant: accounts with collateral, debt and derivative legs.
@NullMarked
package paritydesk.book;

import org.jspecify.annotations.NullMarked;
