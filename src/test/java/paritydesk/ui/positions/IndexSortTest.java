package paritydesk.ui.positions;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

final class IndexSortTest {

    /// Keys of few values make many ties, which a stable sort leaves in their order.
    @Property
    void sortsAsTheLibraryDoes(@ForAll @Size(max = 200) List<@IntRange(max = 9) Integer> keys) {
        int[] indices = IntStream.range(0, keys.size()).toArray();
        IndexSort.sort(indices, (one, other) -> Integer.compare(keys.get(one), keys.get(other)));
        var expected =
                IntStream.range(0, keys.size())
                        .boxed()
                        .sorted(Comparator.comparing(keys::get))
                        .toList();
        assertThat(Arrays.stream(indices).boxed().toList()).isEqualTo(expected);
    }
}
