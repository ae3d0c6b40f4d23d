package paritydesk.checklist;

import paritydesk.timeline.Run;

/// One rule over a run. It throws for no plan, book or market that a run exists for.
public interface Check {

    Item item();

    Outcome judge(Run run);
}
