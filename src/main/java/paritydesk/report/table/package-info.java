/// A report's tables with typed cells, and the forms that they are written in.
@NullMarked
package paritydesk.report.table;

import org.jspecify.annotations.NullMarked;
