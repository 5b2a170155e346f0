package org.banyan.persistent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Ways in which a trie comes to hold what it holds. */
enum History {
    EDITS {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            PathTrie<Count> trie = PathTrie.empty();
            for (PathTrie.Entry<Count> entry : shuffled(content, random)) {
                trie = trie.with(entry.path(), entry.value());
            }
            return trie;
        }
    },
    BUILDER {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            TrieBuilder<Count> builder = PathTrie.builder();
            for (PathTrie.Entry<Count> entry : shuffled(content, random)) {
                builder.set(entry.path(), entry.value());
                if (random.nextInt(8) == 0) {
                    builder.build();
                }
            }
            return builder.build();
        }
    },
    APPEND {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            TrieBuilder<Count> builder = PathTrie.builder();
            content.forEach(builder::append);
            return builder.build();
        }
    },
    APPEND_TO_A_BEGINNING {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            List<Path> keys = List.copyOf(content.keySet());
            Path cut = keys.get(random.nextInt(keys.size()));
            TrieBuilder<Count> builder = EDITS.make(new TreeMap<>(content.headMap(cut)), random).toBuilder();
            content.tailMap(cut).forEach(builder::append);
            return builder.build();
        }
    },
    SET_ALL {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            TrieBuilder<Count> builder = PathTrie.builder();
            builder.setAll(shuffled(content, random));
            return builder.build();
        }
    },
    SET_ALL_ON_A_PART {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            TrieBuilder<Count> builder = EDITS.make(part(content, random), random).toBuilder();
            builder.setAll(shuffled(content, random));
            return builder.build();
        }
    },
    JOIN_OF_PARTS {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            TreeMap<Path, Count> part = part(content, random);
            TreeMap<Path, Count> rest = new TreeMap<>(content);
            rest.keySet().removeIf(key -> part.containsKey(key) && random.nextInt(4) != 0);
            return SET_ALL.make(part, random).join(EDITS.make(rest, random), Count::max);
        }
    },
    MERGE_OF_FORKS {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            TreeMap<Path, Count> part = part(content, random);
            PathTrie<Count> base = withMore(EDITS.make(part, random), content, random);
            PathTrie<Count> left = base;
            PathTrie<Count> right = base;
            for (PathTrie.Entry<Count> entry : base) {
                if (!content.containsKey(entry.path())) {
                    left = random.nextBoolean() ? left.without(entry.path()) : left;
                    right = left.containsKey(entry.path()) ? right.without(entry.path()) : right;
                }
            }
            for (PathTrie.Entry<Count> entry : shuffled(content, random)) {
                boolean onLeft = random.nextBoolean();
                left = onLeft ? left.with(entry.path(), entry.value()) : left;
                right = onLeft ? right : right.with(entry.path(), entry.value());
            }
            return PathTrie.merge(base, left, right, ModelMerge::counts);
        }
    },
    MINUS {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            PathTrie<Count> trie = EDITS.make(content, random);
            PathTrie<Count> more = withMore(trie, content, random);
            return more.minus(more.diff(trie).removed(), (left, right) -> null);
        }
    },
    MEET {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            PathTrie<Count> trie = EDITS.make(content, random);
            PathTrie<Count> more = withMore(trie, content, random);
            return more.meet(trie.with(Keys.key("elsewhere"), Count.of(1)), (left, right) -> right);
        }
    },
    RESTRICT {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            PathTrie<Count> trie = EDITS.make(content, random);
            PathTrie<Count> more = withMore(trie, content, random);
            for (PathTrie.Entry<Count> entry : more.diff(trie).removed()) {
                boolean isBelowAKey = content.keySet().stream().anyMatch(entry.path()::startsWith);
                more = isBelowAKey ? more.without(entry.path()) : more;
            }
            PathTrie<Unit> prefixes = PathTrie.empty();
            for (Path key : content.keySet()) {
                prefixes = prefixes.with(key, Unit.UNIT);
            }
            return more.restrict(prefixes);
        }
    },
    SUB_TRIE {
        @Override
        PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
            Path prefix = Keys.key("prefix").slice(0, 1 + random.nextInt(6));
            PathTrie<Count> trie =
                    Keys.trie("", "a", "p", "pr", "pray", "q", "z").without(prefix);
            for (PathTrie.Entry<Count> entry : trie.subTrie(prefix)) {
                trie = trie.without(prefix.concat(entry.path()));
            }
            for (PathTrie.Entry<Count> entry : shuffled(content, random)) {
                trie = trie.with(prefix.concat(entry.path()), entry.value());
            }
            return trie.subTrie(prefix);
        }
    };

    /** A trie of some content, which is not empty; what is left open is random. */
    abstract PathTrie<Count> make(TreeMap<Path, Count> content, Random random);

    private static List<PathTrie.Entry<Count>> shuffled(Map<Path, Count> content, Random random) {
        List<PathTrie.Entry<Count>> entries = new ArrayList<>();
        content.forEach((key, value) -> entries.add(new PathTrie.Entry<>(key, value)));
        Collections.shuffle(entries, random);
        return entries;
    }

    private static TreeMap<Path, Count> part(TreeMap<Path, Count> content, Random random) {
        TreeMap<Path, Count> part = new TreeMap<>(content);
        part.keySet().removeIf(key -> random.nextBoolean());
        return part;
    }

    /** A trie with keys above, beside and below those of some content, too. */
    private static PathTrie<Count> withMore(PathTrie<Count> trie, TreeMap<Path, Count> content, Random random) {
        PathTrie<Count> more = trie;
        for (Path key : content.keySet()) {
            Path above = key.slice(0, random.nextInt(key.length() + 1));
            for (Path extra : List.of(above, above.concat(Keys.bytes(random.nextInt(256))))) {
                more = content.containsKey(extra) ? more : more.with(extra, Count.of(9));
            }
        }
        return more;
    }
}
