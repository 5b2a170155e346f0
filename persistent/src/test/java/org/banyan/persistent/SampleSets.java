package org.banyan.persistent;

import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestSortedSetGenerator;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/** The set views that guava-testlib tests. */
final class SampleSets implements TestSortedSetGenerator<Path> {
    @Override
    public SortedSet<Path> create(Object... elements) {
        TrieBuilder<Unit> trie = PathTrie.builder();
        for (Object each : elements) {
            trie.set((Path) each, Unit.UNIT);
        }
        return trie.build().asMap().navigableKeySet();
    }

    @Override
    public SampleElements<Path> samples() {
        return SampleKeys.samples();
    }

    @Override
    public Path belowSamplesLesser() {
        return SampleKeys.key(0);
    }

    @Override
    public Path belowSamplesGreater() {
        return SampleKeys.key(1);
    }

    @Override
    public Path aboveSamplesLesser() {
        return SampleKeys.key(7);
    }

    @Override
    public Path aboveSamplesGreater() {
        return SampleKeys.key(8);
    }

    @Override
    public Path[] createArray(int length) {
        return new Path[length];
    }

    @Override
    public Iterable<Path> order(List<Path> inserted) {
        inserted.sort(Comparator.naturalOrder());
        return inserted;
    }
}
