/// The workspace as a whole on screen: what it is, its backups, its passphrase, and what was found when all of it was read. Passphrases
/// are taken from fields that are emptied at once and are kept nowhere.
@NullMarked
package paritydesk.ui.workspace;

import org.jspecify.annotations.NullMarked;
