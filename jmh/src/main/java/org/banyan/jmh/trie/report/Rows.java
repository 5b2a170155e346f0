package org.banyan.jmh.trie.report;

import java.util.List;
import java.util.Map;
import org.banyan.jmh.report.Quantity;
import org.banyan.jmh.trie.report.Row.Given;
import org.jspecify.annotations.Nullable;

/** The rows of the page, with the goals and with PathMap's figures as they are given. */
final class Rows {
    private static final double US = 1_000;
    private static final double MS = 1_000_000;

    static final Row MEMORY = Row.of("memory a key", "memory", Quantity.BYTES, Source.of(MemoryLines.ALL, Map.of()))
            .given(given(28, 90.0), given(16, 88.0));
    static final Row HIT =
            time("lookup, hit", "hit", "LookupBenchmark.hit").given(given(350, 525.0), given(500, 1088.0));
    static final Row MISS = time("lookup, miss", "miss", "LookupBenchmark.miss");
    static final Row INSERT = perKey("insert one by one, a key", "insert", "InsertBenchmark.insert")
            .given(given(450, 478.0), given(600, 1227.0));
    static final Row SORTED = perKey("build from sorted keys, a key", "sorted", "SortedBuildBenchmark.build")
            .given(given(40, null), given(40, 133.0));
    static final Row ITERATE = perKey("iterate, path visible, a key", "iterate", "IterateBenchmark.iterate")
            .given(given(15, 121.0), given(15, 144.0));
    static final Row ITERATOR = perKey("iterator, which builds paths", "iterator", "IterateBenchmark.iterate")
            .ofMap("trieIterator");
    static final Row FORK_INSERT = time("fork + insert 1", "insert 1", "ForkAndWriteBenchmark.insert")
            .given(given(800, 6092.0), given(800, 1772.0));
    static final Row FORK_INSERT_BYTES = FORK_INSERT.allocated().given(given(1500, 8900.0), given(1500, 1600.0));
    static final Row FORK_REMOVE = time("fork + remove 1", "remove 1", "ForkAndWriteBenchmark.remove");
    static final Row DISJOINT =
            join("join, disjoint halves", "disjoint", "half").given(given(80 * MS, 109 * MS), given(80 * MS, 109 * MS));
    static final Row INTERLEAVED = join("join, interleaved halves", "interleaved", "half")
            .given(given(120 * MS, 301 * MS), given(120 * MS, 301 * MS));
    static final Row INTERLEAVED_PARALLEL =
            join("interleaved halves, two threads", "interleaved", "half").ofMap("trieParallel");
    static final Row DISJOINT_WHOLE = join("join, disjoint, n keys a side", "disjoint", "whole");
    static final Row INTERLEAVED_WHOLE = join("join, interleaved, n a side", "interleaved", "whole");
    static final Row FORKS_PERCENT = forks("join of forks, 1 % a side", "forks, 1 %", "1%")
            .given(given(10 * MS, 19 * MS), given(10 * MS, 24 * MS));
    static final Row PERCENT_PARALLEL =
            forks("1 % a side, two threads", "forks, 1 %", "1%").ofMap("trieParallel");
    static final Row MERGE = merge("three-way merge, 100 a side", "merge, 100", "100")
            .given(given(20 * US, 530 * US), given(20 * US, 120 * US));
    static final Row FORKS_100 = forks("join of forks, 100 a side", "forks, 100", "100")
            .given(given(60 * US, 530 * US), given(60 * US, 120 * US));
    static final Row FORKS_1 =
            forks("join of forks, 1 a side", "forks, 1", "1").given(given(1 * US, 5 * US), given(1 * US, 1.2 * US));
    static final Row COUNT = time("count below a prefix", "count", "CountBenchmark.count")
            .given(given(200, null), given(200, 2.99 * MS));
    static final Row RANK = time("position of a key", "position", "RankBenchmark.rank");
    static final Row KEY_AT = time("n-th key", "n-th key", "RankBenchmark.keyAt");
    static final Row EQUAL = perKey("equality, other order, a key", "equality", "EqualityBenchmark.equal");
    static final Row FORKS_EQUAL = time("equality of two forks", "forks equal", "ForkEqualityBenchmark.equal");

    /** All rows, in the order of the goals. */
    static final List<Row> ALL = List.of(
            MEMORY,
            HIT,
            MISS,
            INSERT,
            SORTED,
            ITERATE,
            ITERATOR,
            FORK_INSERT,
            FORK_INSERT_BYTES,
            FORK_REMOVE,
            DISJOINT,
            INTERLEAVED,
            INTERLEAVED_PARALLEL,
            DISJOINT_WHOLE,
            INTERLEAVED_WHOLE,
            FORKS_PERCENT,
            PERCENT_PARALLEL,
            MERGE,
            FORKS_100,
            FORKS_1,
            COUNT,
            RANK,
            KEY_AT,
            EQUAL,
            FORKS_EQUAL);

    private Rows() {}

    private static Given given(double goal, @Nullable Double pathMap) {
        return new Given(goal, pathMap);
    }

    private static Row time(String name, String column, String benchmark) {
        return Row.of(name, column, Quantity.TIME, Source.of(benchmark, Map.of()));
    }

    private static Row perKey(String name, String column, String benchmark) {
        return Row.of(
                name, column, Quantity.TIME, Source.of(benchmark, Map.of()).perKey());
    }

    private static Row join(String name, String keys, String sides) {
        Map<String, String> params = Map.of("keys", keys, "sides", sides);
        return Row.of(name, keys, Quantity.TIME, Source.of("JoinBenchmark.join", params));
    }

    private static Row forks(String name, String column, String edits) {
        return Row.of(name, column, Quantity.TIME, Source.of("JoinForksBenchmark.join", Map.of("edits", edits)));
    }

    /** No rival merges three ways; they join the same branches. */
    private static Row merge(String name, String column, String edits) {
        Source merge = Source.of("MergeForksBenchmark.merge", Map.of("edits", edits));
        return Row.of(name, column, Quantity.TIME, merge)
                .against(forks(name, column, edits).rivals());
    }
}
