/// How a venue liquidates, as data: a rule book says how much of a debt may be repaid, what the repayer receives for it, and what
/// happens to what is left. Families follow published systems; a desk can write a book of its own in any of them.
@NullMarked
package paritydesk.venue.rule;

import org.jspecify.annotations.NullMarked;
