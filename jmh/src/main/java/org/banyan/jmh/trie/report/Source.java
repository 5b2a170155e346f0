package org.banyan.jmh.trie.report;

import java.util.HashMap;
import java.util.Map;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Measurement;
import org.banyan.jmh.report.Results;
import org.jspecify.annotations.Nullable;

/**
 * Where a row finds its figures.
 *
 * @param benchmark class and method
 * @param params what is chosen beyond shape, size and map
 * @param isPerKey whether one operation is one on all keys
 * @param isAllocated whether the figure is that of the bytes allocated
 */
record Source(String benchmark, Map<String, String> params, boolean isPerKey, boolean isAllocated) {
    static Source of(String benchmark, Map<String, String> params) {
        return new Source(benchmark, params, false, false);
    }

    Source perKey() {
        return new Source(benchmark, params, true, isAllocated);
    }

    Source allocated() {
        return new Source(benchmark, params, isPerKey, true);
    }

    /** The figure of a map, or null if it was not measured. */
    @Nullable Figure figure(Results results, String shape, String size, String map) {
        Map<String, String> all = new HashMap<>(params);
        all.putAll(Map.of("shape", shape, "size", size, "map", map));
        Measurement found = results.find(benchmark, all);
        if (found == null || isAllocated && found.allocated().isEmpty()) {
            return null;
        }
        return Figure.of(isAllocated ? found.allocated() : found.forks(), isPerKey ? Double.parseDouble(size) : 1);
    }
}
