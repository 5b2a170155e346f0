package org.banyan.jmh.trie.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Measurement;
import org.banyan.jmh.report.Results;
import org.jspecify.annotations.Nullable;

/** One row with keys of one shape and in one number: the trie's figure beside all others, the best ones first. */
record Comparison(
        Row row, String shape, Row.Given given, @Nullable Figure ours, List<Rival> rivals) {
    /** The size for which goals are given. */
    private static final String GIVEN = "1000000";

    /** A rival with its figure. */
    record Rival(String map, Figure figure) {}

    static final String OURS = "trie";

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(OURS, "Banyan");
        NAMES.put("treeMap", "TreeMap");
        NAMES.put("skipListMap", "SkipListMap");
        NAMES.put("patriciaTrie", "PatriciaTrie");
        NAMES.put("unifiedMap", "UnifiedMap");
        NAMES.put("vavrTreeMap", "Vavr TreeMap");
        NAMES.put("vavrHashMap", "Vavr HashMap");
        NAMES.put("scalaHashMap", "Scala HashMap");
        NAMES.put("scalaTrieMap", "Scala TrieMap");
        NAMES.put("clojure", "Clojure");
        NAMES.put("kotlinx", "kotlinx");
        NAMES.put("pcollections", "PCollections");
        NAMES.put("bifurcan", "Bifurcan Map");
        NAMES.put("bifurcanSorted", "Bifurcan SortedMap");
    }

    /** All maps by the names of the parameter, ours first. */
    static Collection<String> maps() {
        return NAMES.keySet();
    }

    /** How the page calls a map. */
    static String name(String map) {
        return NAMES.getOrDefault(map, map);
    }

    static Comparison of(Row row, Results results, String shape, String size) {
        List<Rival> rivals = new ArrayList<>();
        for (String map : maps()) {
            Figure figure = map.equals(OURS) ? null : row.rivals().figure(results, shape, size, map);
            if (figure != null) {
                rivals.add(new Rival(map, figure));
            }
        }
        rivals.sort(Comparator.comparingDouble((Rival rival) -> rival.figure().median())
                .thenComparing(Rival::map));
        Row.Given given = size.equals(GIVEN) ? row.given(shape) : Row.NONE;
        return new Comparison(
                row, shape, given, row.ours().figure(results, shape, size, row.map()), List.copyOf(rivals));
    }

    /** Whether there is anything beside which the trie's figure can be read. */
    boolean compares() {
        return ours != null && (!rivals.isEmpty() || given.goal() != null || given.pathMap() != null);
    }

    /** The values that a parameter has in the results, numbers in their order. */
    static List<String> values(Results results, String param) {
        Set<String> values =
                new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(value -> value));
        for (Measurement measurement : results.all()) {
            String value = measurement.params().get(param);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }
}
