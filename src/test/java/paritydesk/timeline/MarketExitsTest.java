package paritydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import paritydesk.plan.Event;

/// Which steps share the ways to sell.
class MarketExitsTest {

    @Test
    void eventsOfOneInstantShareTheirExitsAndInstantsDoNot() {
        var run =
                Small.of()
                        .book(Small.account("a", 10, 100))
                        .with(
                                new Event.Announcement(Small.head("first", 5)),
                                new Event.Announcement(Small.head("second", 5)))
                        .run();
        var exits = new MarketExits(run);
        int last = run.clock().indexAt(Small.day(5));

        assertThat(run.clock().at(last - 2)).isEqualTo(Small.day(5));
        assertThat(exits.alike("OLD", last - 2, last - 1)).isTrue();
        assertThat(exits.alike("OLD", last - 1, last)).isTrue();
        assertThat(exits.alike("OLD", last, last + 1)).isFalse();
    }
}
