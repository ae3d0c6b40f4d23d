/// Bytes of other people's programs as records of named columns: packing, encoding, tables, workbooks, JSON. Everything is read as a
/// stream within [Bounds], nothing is ever written to disk, and no reference out of a file is followed. What stops a reader is a
/// [Refusal] that carries its finding.
@NullMarked
package paritydesk.intake.source;

import org.jspecify.annotations.NullMarked;
