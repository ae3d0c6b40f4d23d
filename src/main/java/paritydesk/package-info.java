/// The way in. Everything else lies in packages of one direction: a package may use only what stands before it in
/// `finding → asset → plan | book | market → scenario → valuation → timeline → checklist → report → cli`, with `file` and
/// `store` after `scenario`, `chart` knowing nothing of ours, and `ui` and `cli` last. A test holds that table.
@NullMarked
package paritydesk;

import org.jspecify.annotations.NullMarked;
