package org.banyan.persistent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** A builder and the map beside it, which live as long as the input and are started anew from time to time. */
final class FuzzBuilder {
    private final FuzzInput input;
    private TrieBuilder<Count> builder = PathTrie.builder();
    private TreeMap<Path, Count> map = new TreeMap<>();

    FuzzBuilder(FuzzInput input) {
        this.input = input;
    }

    /** Goes on from what a twin holds, or with what is there. */
    void start(Twin twin) {
        if (input.next(4) != 0) {
            builder = twin.trie.toBuilder();
            map = new TreeMap<>(twin.map);
        }
    }

    Twin build() {
        PathTrie<Count> built = builder.build();
        FuzzCheck.require(builder.build() == built, "what was built is built again if nothing has changed");
        return new Twin(built, new TreeMap<>(map));
    }

    /** A few changes. */
    void change() {
        for (int left = 1 + input.next(8); left > 0; left--) {
            Path key = input.key();
            Count present = map.get(key);
            FuzzCheck.require(Objects.equals(builder.get(key), present), "the value of a key");
            Count value = input.value();
            switch (input.next(8)) {
                case 0, 1 -> {
                    builder.set(key, value);
                    map.put(key, value);
                }
                case 2 -> {
                    builder.remove(key);
                    map.remove(key);
                }
                case 3 -> {
                    builder.update(key, old -> old == null ? value : null);
                    map.compute(key, (k, old) -> old == null ? value : null);
                }
                case 4, 5 -> append(key, value);
                case 6 -> setAll(key, value);
                default -> refuse(key);
            }
        }
    }

    private void append(Path drawn, Count value) {
        Path key = input.next(2) == 0 || map.isEmpty() ? drawn : map.lastKey().concat(Keys.bytes(input.label()));
        boolean isLast = map.isEmpty() || map.lastKey().compareTo(key) < 0;
        try {
            builder.append(key, value);
            FuzzCheck.require(isLast, key + " is not greater than all keys");
            map.put(key, value);
        } catch (IllegalArgumentException e) {
            FuzzCheck.require(!isLast, key + " is greater than all keys");
        }
    }

    private void setAll(Path first, Count value) {
        List<PathTrie.Entry<Count>> entries = new ArrayList<>(List.of(new PathTrie.Entry<>(first, value)));
        for (int left = input.next(16); left > 0; left--) {
            entries.add(new PathTrie.Entry<>(input.key(), input.value()));
        }
        builder.setAll(entries);
        entries.forEach(entry -> map.put(entry.path(), entry.value()));
    }

    private void refuse(Path key) {
        try {
            builder.update(key, old -> {
                throw new ArithmeticException("refused");
            });
        } catch (ArithmeticException e) {
            return;
        }
        throw new AssertionError("a function that throws comes through");
    }
}
