package org.banyan.jmh.publish.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Measurement;
import org.banyan.jmh.report.Results;
import org.jspecify.annotations.Nullable;

/** What was measured of the shared maps: times of an operation, in nanoseconds, for one thread. */
final class ReadResults {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("sharedEnvironment", "environment");
        NAMES.put("bareEnvironment", "environment alone");
        NAMES.put("rootTrie", "trie in a root");
        NAMES.put("bareTrie", "trie alone");
        NAMES.put("root", "map in a root");
        NAMES.put("bare", "map alone");
        NAMES.put("atom", "map in an atom");
        NAMES.put("synchronized", "synchronized");
        NAMES.put("readWriteLock", "read-write lock");
        NAMES.put("stampedLock", "stamped lock");
        NAMES.put("concurrentHashMap", "ConcurrentHashMap");
        NAMES.put("scalaTrieMap", "Scala TrieMap");
        NAMES.put("scalaSnapshot", "Scala snapshot");
    }

    /** Ours, and the same value in a plain field that is not shared. */
    static final Map<String, String> OURS =
            Map.of("sharedEnvironment", "bareEnvironment", "rootTrie", "bareTrie", "root", "bare");

    private final Results results;

    ReadResults(Results results) {
        this.results = results;
    }

    /** Who does something at the same time. */
    enum Case {
        ONE("one reader", "ReadBenchmark.oneReader", false),
        TWO("two readers", "ReadBenchmark.twoReaders", false),
        ONE_ONE("one and a writer", "ReadBesideWritersBenchmark.read11", true),
        TWO_ONE("two and a writer", "ReadBesideWritersBenchmark.read21", true),
        TWO_TWO("two and two writers", "ReadBesideWritersBenchmark.read22", true),
        WRITE("the writer beside one", "ReadBesideWritersBenchmark.write11", true);

        private final String title;
        private final String benchmark;
        private final boolean hasWriters;

        Case(String title, String benchmark, boolean hasWriters) {
            this.title = title;
            this.benchmark = benchmark;
            this.hasWriters = hasWriters;
        }

        String title() {
            return title;
        }
    }

    /** The maps by the names of the parameter, ours first. */
    static List<String> maps() {
        return List.copyOf(NAMES.keySet());
    }

    /** How the page calls a map. */
    static String name(String map) {
        return NAMES.getOrDefault(map, map);
    }

    /** The sizes that were measured. */
    List<String> sizes() {
        return results.all().stream()
                .filter(each -> each.benchmark().startsWith("ReadBenchmark."))
                .map(each -> Objects.requireNonNull(each.params().get("size")))
                .distinct()
                .sorted(Comparator.comparingLong(Long::parseLong))
                .toList();
    }

    /**
     * The time of an operation.
     *
     * @param work for how many microseconds a writer works; has no meaning where no thread writes
     */
    @Nullable Figure time(Case which, String map, String size, String work) {
        return figure(which.benchmark, which, map, size, work);
    }

    /** A percentile of the times of an operation, such as {@code 99.9}. */
    @Nullable Figure percentile(Case which, String map, String size, String work, String percentile) {
        return figure(Results.percentile(which.benchmark, percentile), which, map, size, work);
    }

    private @Nullable Figure figure(String benchmark, Case which, String map, String size, String work) {
        Map<String, String> params = new HashMap<>(Map.of("map", map, "size", size));
        if (which.hasWriters) {
            params.put("work", work);
        }
        return figure(benchmark, params);
    }

    /** The time of a step of evaluation, with the environment that is shared, or with one's own. */
    @Nullable Figure evaluation(boolean isShared, String size) {
        return figure("EvaluationBenchmark." + (isShared ? "shared" : "bare"), Map.of("size", size));
    }

    private @Nullable Figure figure(String benchmark, Map<String, String> params) {
        Measurement found = results.find(benchmark, params);
        return found == null || found.forks().isEmpty() ? null : Figure.of(found.forks(), 1);
    }

    /** The numbers of rules with which evaluation was measured. */
    List<String> evaluationSizes() {
        return results.all().stream()
                .filter(each -> each.benchmark().equals("EvaluationBenchmark.shared"))
                .map(each -> Objects.requireNonNull(each.params().get("size")))
                .sorted(Comparator.comparingLong(Long::parseLong))
                .toList();
    }
}
