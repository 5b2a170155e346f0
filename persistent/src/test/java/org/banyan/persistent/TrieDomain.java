package org.banyan.persistent;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Small tries for laws: keys of few letters, so that tries meet, and forks that share nodes. */
final class TrieDomain extends DomainContextBase {
    /** A trie and two that were made of it by a few edits. */
    record Forks(PathTrie<Count> base, PathTrie<Count> left, PathTrie<Count> right) {}

    /** Sets the value of a key, or removes the key if the weight is zero. */
    record Edit(Path key, long weight) {
        PathTrie<Count> on(PathTrie<Count> trie) {
            return weight == 0 ? trie.without(key) : trie.with(key, Count.of(weight));
        }
    }

    @Provide
    Arbitrary<Path> paths() {
        Arbitrary<byte[]> letters = Arbitraries.of((byte) 0x7F, (byte) 0x80, (byte) 0x00)
                .array(byte[].class)
                .ofMaxSize(4);
        Arbitrary<byte[]> words = Arbitraries.of("abc", "ab", "abcde", "b")
                .list()
                .ofMaxSize(3)
                .map(parts -> Keys.bytes(String.join("", parts)));
        return Arbitraries.oneOf(letters, words).map(Path::of);
    }

    @Provide
    Arbitrary<PathTrie<Count>> tries() {
        return Arbitraries.maps(paths(), Arbitraries.longs().between(1, 3))
                .ofMaxSize(12)
                .map(TrieDomain::trie)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Forks> forks() {
        Arbitrary<List<Edit>> edits = Combinators.combine(
                        paths(), Arbitraries.longs().between(0, 3))
                .as(Edit::new)
                .list()
                .ofMaxSize(6);
        return Combinators.combine(tries(), edits, edits)
                .as((base, left, right) -> new Forks(base, edited(base, left), edited(base, right)))
                .withoutEdgeCases();
    }

    private static PathTrie<Count> trie(Map<Path, Long> weights) {
        TrieBuilder<Count> builder = PathTrie.builder();
        weights.forEach((path, weight) -> builder.set(path, Count.of(weight)));
        return builder.build();
    }

    private static PathTrie<Count> edited(PathTrie<Count> base, List<Edit> edits) {
        PathTrie<Count> edited = base;
        for (Edit edit : edits) {
            edited = edit.on(edited);
        }
        return edited;
    }
}
