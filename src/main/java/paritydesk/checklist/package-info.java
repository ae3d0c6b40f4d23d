/// What a risk team asks before it lets collateral change: checks that compute their answer from a run, questions that only
/// people can answer, and the gate over both. A check is one small class that carries its own threshold and where that comes
/// from; a list of them is the checklist, so that a desk can add its own.
@NullMarked
package paritydesk.checklist;

import org.jspecify.annotations.NullMarked;
