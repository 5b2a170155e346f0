package org.banyan.persistent;

import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestSortedMapGenerator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The map views that guava-testlib tests. */
final class SampleMaps implements TestSortedMapGenerator<Path, Integer> {
    @Override
    public SortedMap<Path, Integer> create(Object... entries) {
        TrieBuilder<Integer> trie = PathTrie.builder();
        for (Object each : entries) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
            trie.set((Path) entry.getKey(), (Integer) entry.getValue());
        }
        return trie.build().asMap();
    }

    @Override
    public SampleElements<Map.Entry<Path, Integer>> samples() {
        return SampleElements.mapEntries(SampleKeys.samples(), new SampleElements<>(4, 2, 6, 3, 5));
    }

    @Override
    public Map.Entry<Path, Integer> belowSamplesLesser() {
        return entry(0);
    }

    @Override
    public Map.Entry<Path, Integer> belowSamplesGreater() {
        return entry(1);
    }

    @Override
    public Map.Entry<Path, Integer> aboveSamplesLesser() {
        return entry(7);
    }

    @Override
    public Map.Entry<Path, Integer> aboveSamplesGreater() {
        return entry(8);
    }

    private Map.Entry<Path, Integer> entry(int index) {
        return Map.entry(SampleKeys.key(index), index);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map.Entry<Path, Integer>[] createArray(int length) {
        return (Map.Entry<Path, Integer>[]) new Map.Entry<?, ?>[length];
    }

    @Override
    public Path[] createKeyArray(int length) {
        return new Path[length];
    }

    @Override
    public Integer[] createValueArray(int length) {
        return new Integer[length];
    }

    @Override
    public Iterable<Map.Entry<Path, Integer>> order(List<Map.Entry<Path, Integer>> inserted) {
        inserted.sort(Map.Entry.comparingByKey());
        return inserted;
    }
}
