package org.banyan.persistent;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Does what some bytes say to a few tries that share nodes, and to maps beside them, and fails where they differ.
 *
 * <p>This is the target of the fuzzer, which looks for bytes that take new ways through the code; {@link
 * TrieFuzzerTest} runs it on a few inputs in every build.
 */
public final class TrieFuzzer {
    private static final int TWINS = 4;
    private static final int MOST_KEYS = 600;

    private final FuzzInput input;
    private final Twin[] twins = new Twin[TWINS];
    private final List<String> done = new ArrayList<>();
    private final FuzzBuilder builder;

    private TrieFuzzer(FuzzInput input) {
        this.input = input;
        for (int i = 0; i < TWINS; i++) {
            twins[i] = new Twin();
        }
        builder = new FuzzBuilder(input);
    }

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        new TrieFuzzer(new FuzzInput(bytes)).run();
    }

    private void run() {
        try {
            while (!input.isUsedUp()) {
                step();
            }
            for (Twin twin : twins) {
                checkShape(twin);
            }
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(e.getMessage() + ", after " + done, e);
        }
    }

    private void step() {
        int choice = input.next(18);
        Twin twin = twins[input.next(TWINS)];
        done.add(choice + "/" + twin.map.size());
        switch (choice) {
            case 0, 1 -> set(twin, input.key(), input.value());
            case 2 -> remove(twin, input.key());
            case 3 -> update(twin, input.key(), input.value());
            case 4 -> setMany(twin);
            case 5 -> twins[input.next(TWINS)] = twin.fork();
            case 6 -> builder.change();
            case 7 -> {
                Twin built = builder.build();
                FuzzCheck.content(built.trie, built.map);
                twins[input.next(TWINS)] = built;
                builder.start(twin);
            }
            case 8 -> FuzzCursor.walk(twin, input);
            case 9 -> subTrie(twin, input.key());
            case 10 -> twins[input.next(TWINS)] = new Twin();
            case 11 -> checkShape(twin);
            default -> combine(choice - 12, twin, twins[input.next(TWINS)], twins[input.next(TWINS)]);
        }
        FuzzCheck.content(twin.trie, twin.map);
    }

    private static void set(Twin twin, Path key, Count value) {
        PathTrie<Count> before = twin.trie;
        twin.trie = before.with(key, value);
        boolean same = value.equals(twin.map.put(key, value));
        FuzzCheck.require(same == (twin.trie == before), "what changes nothing is the trie itself");
        FuzzCheck.require(value.equals(twin.trie.get(key)), "the value of a key");
    }

    private static void remove(Twin twin, Path key) {
        PathTrie<Count> before = twin.trie;
        twin.trie = before.without(key);
        boolean absent = twin.map.remove(key) == null;
        FuzzCheck.require(absent == (twin.trie == before), "what changes nothing is the trie itself");
        FuzzCheck.require(!twin.trie.containsKey(key), "a removed key is gone");
    }

    private static void update(Twin twin, Path key, Count value) {
        twin.trie = twin.trie.updated(key, old -> old == null ? value : value.weight() == 1 ? null : old.plus(value));
        twin.map.compute(key, (k, old) -> old == null ? value : value.weight() == 1 ? null : old.plus(value));
    }

    /** Many keys for few bytes: what a key is followed by counts up in steps. */
    private void setMany(Twin twin) {
        Path prefix = input.key();
        int count = input.next();
        int step = 1 + input.next(7);
        boolean low = input.next(2) == 0;
        for (int i = 0; i < count && twin.map.size() < MOST_KEYS; i++) {
            int number = i * step;
            Path end = low ? Keys.bytes(number) : Keys.bytes(number >> 4, number << 4);
            set(twin, prefix.concat(end), Count.of(1 + i % 3));
        }
    }

    private void subTrie(Twin twin, Path prefix) {
        CursorModel model = new CursorModel(twin.map);
        TreeMap<Path, Count> below = new TreeMap<>();
        if (model.descend(prefix)) {
            below = model.below();
        }
        FuzzCheck.require(twin.trie.sizeBelow(prefix) == below.size(), "the number of keys below");
        put(twin.trie.subTrie(prefix), below);
    }

    private void combine(int choice, Twin one, Twin other, Twin base) {
        TreeMap<Path, Count> none = new TreeMap<>();
        switch (choice) {
            case 0 -> combined(one.trie.join(other.trie, Count::max, help()), ModelMerge.JOIN, none, one, other);
            case 1 -> combined(one.trie.meet(other.trie, Count::min, help()), ModelMerge.MEET, none, one, other);
            case 2 -> combined(one.trie.plus(other.trie, Count::plus, help()), ModelMerge.PLUS, none, one, other);
            case 3 ->
                combined(one.trie.minus(other.trie, ModelMerge::rest, help()), ModelMerge.MINUS, none, one, other);
            case 4 -> {
                combined(merge(base, one, other), ModelMerge.COUNTS, base.map, one, other);
                checkDifference(one, other);
            }
            default -> put(one.trie.restrict(other.trie), ModelMerge.restrict(one.map, other.map));
        }
    }

    private PathTrie<Count> merge(Twin base, Twin left, Twin right) {
        return input.next(2) == 0
                ? PathTrie.merge(base.trie, left.trie, right.trie, ModelMerge::counts)
                : PathTrie.merge(base.trie, left.trie, right.trie, ModelMerge::counts, help());
    }

    /** Help in the caller's own thread, or none: an input must do the same every time. */
    private Executor help() {
        boolean rejects = input.next(4) == 0;
        return task -> {
            if (rejects) {
                throw new RejectedExecutionException("no more tasks");
            }
            task.run();
        };
    }

    private static void checkDifference(Twin one, Twin other) {
        TreeMap<Path, Count> none = new TreeMap<>();
        PathTrie.Diff<Count> diff = one.trie.diff(other.trie);
        FuzzCheck.content(diff.removed(), ModelMerge.of(ModelMerge.REMOVED, none, one.map, other.map));
        FuzzCheck.content(diff.added(), ModelMerge.of(ModelMerge.ADDED, none, one.map, other.map));
        FuzzCheck.require(diff.isEmpty() == one.trie.equals(other.trie), "only equal tries do not differ");
    }

    private void combined(
            PathTrie<Count> result, ModelMerge.Rule rule, SortedMap<Path, Count> base, Twin left, Twin right) {
        boolean isOne = result == left.trie || result == right.trie;
        boolean equalsOne = result.equals(left.trie) || result.equals(right.trie);
        FuzzCheck.require(isOne == equalsOne, "a result that equals an argument is that argument");
        put(result, ModelMerge.of(rule, base, left.map, right.map));
    }

    private void put(PathTrie<Count> trie, TreeMap<Path, Count> map) {
        FuzzCheck.content(trie, map);
        twins[input.next(TWINS)] = new Twin(trie, map);
    }

    private void checkShape(Twin twin) {
        FuzzCheck.shape(twin);
        for (Twin other : twins) {
            boolean equal = twin.map.equals(other.map);
            FuzzCheck.require(twin.trie.equals(other.trie) == equal, "equality is that of the contents");
        }
    }
}
