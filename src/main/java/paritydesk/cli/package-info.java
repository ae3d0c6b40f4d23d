/// The product in a terminal: the same engine for schedulers and pipelines. Standard output carries one JSON document of a
/// published schema and nothing else; sentences and progress go to standard error; the exit code says how it went (0 good,
/// 1 findings that block, 2 could not be done). No class of a toolkit is loaded, so no display is needed.
@NullMarked
package paritydesk.cli;

import org.jspecify.annotations.NullMarked;
