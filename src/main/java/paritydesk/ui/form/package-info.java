/// Fields to type into, over questions and documents alike: a field applies on Enter or when it is left, what is wrong stands below it, and what
/// was typed stays.
@NullMarked
package paritydesk.ui.form;

import org.jspecify.annotations.NullMarked;
