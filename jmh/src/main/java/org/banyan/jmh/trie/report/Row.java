package org.banyan.jmh.trie.report;

import java.util.Map;
import org.banyan.jmh.report.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An operation: what is shown of it, and the figures that are given.
 *
 * @param name in the large table
 * @param column as the head of a column
 * @param quantity what its figures count
 * @param map our map
 * @param ours where our figures are
 * @param rivals where those of the rivals are
 * @param givens by shape the goal and PathMap's figure
 */
record Row(
        String name,
        String column,
        Quantity quantity,
        String map,
        Source ours,
        Source rivals,
        Map<String, Given> givens) {
    /** A goal, and the figure of PathMap 0.3, which is native and was measured elsewhere, on a machine of this kind. */
    record Given(@Nullable Double goal, @Nullable Double pathMap) {}

    /** Nothing is given. */
    static final Given NONE = new Given(null, null);

    static Row of(String name, String column, Quantity quantity, Source source) {
        return new Row(name, column, quantity, Comparison.OURS, source, source, Map.of());
    }

    Row ofMap(String other) {
        return new Row(name, column, quantity, other, ours, rivals, givens);
    }

    /** The same row with rivals that another benchmark measures. */
    Row against(Source others) {
        return new Row(name, column, quantity, map, ours, others, givens);
    }

    Row given(Given bin16, Given edge) {
        return new Row(name, column, quantity, map, ours, rivals, Map.of("bin16", bin16, "edge", edge));
    }

    /** The bytes that the same operation allocates. */
    Row allocated() {
        return new Row(name + ", bytes", column, Quantity.BYTES, map, ours.allocated(), rivals.allocated(), Map.of());
    }

    Given given(String shape) {
        return givens.getOrDefault(shape, NONE);
    }
}
