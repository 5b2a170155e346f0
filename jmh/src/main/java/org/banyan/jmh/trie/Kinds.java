package org.banyan.jmh.trie;

import io.vavr.collection.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.jmh.trie.map.TrieIteratorKind;
import org.banyan.jmh.trie.map.TrieKind;
import org.banyan.jmh.trie.map.TrieParallelKind;
import org.banyan.jmh.trie.rival.BifurcanKind;
import org.banyan.jmh.trie.rival.BifurcanSortedKind;
import org.banyan.jmh.trie.rival.ClojureKind;
import org.banyan.jmh.trie.rival.JavaKind;
import org.banyan.jmh.trie.rival.KotlinxKind;
import org.banyan.jmh.trie.rival.PCollectionsKind;
import org.banyan.jmh.trie.rival.PatriciaMap;
import org.banyan.jmh.trie.rival.ScalaHashMapKind;
import org.banyan.jmh.trie.rival.ScalaTrieMapKind;
import org.banyan.jmh.trie.rival.SortedKind;
import org.banyan.jmh.trie.rival.VavrKind;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;

/** The kinds by the names that they have as parameters of benchmarks. */
public final class Kinds {
    private static final Map<String, Supplier<Kind<?>>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("trie", TrieKind::new);
        BY_NAME.put("trieIterator", TrieIteratorKind::new);
        BY_NAME.put("trieParallel", TrieParallelKind::new);
        BY_NAME.put("treeMap", () -> new SortedKind<>(TreeMap<Path, Unit>::new, TreeMap::new));
        BY_NAME.put(
                "skipListMap",
                () -> new SortedKind<>(ConcurrentSkipListMap<Path, Unit>::new, ConcurrentSkipListMap::new));
        BY_NAME.put("patriciaTrie", () -> new SortedKind<>(PatriciaMap::new, Kinds::patricia));
        BY_NAME.put("unifiedMap", () -> new JavaKind<>(UnifiedMap<Path, Unit>::new));
        BY_NAME.put("vavrTreeMap", () -> new VavrKind(io.vavr.collection.TreeMap.empty()));
        BY_NAME.put("vavrHashMap", () -> new VavrKind(HashMap.empty()));
        BY_NAME.put("scalaHashMap", ScalaHashMapKind::new);
        BY_NAME.put("scalaTrieMap", ScalaTrieMapKind::new);
        BY_NAME.put("clojure", ClojureKind::new);
        BY_NAME.put("kotlinx", KotlinxKind::new);
        BY_NAME.put("pcollections", PCollectionsKind::new);
        BY_NAME.put("bifurcan", BifurcanKind::new);
        BY_NAME.put("bifurcanSorted", BifurcanSortedKind::new);
    }

    private Kinds() {}

    /** All names, ours first. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * The kind of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // a kind is given only maps that it has made
    public static Kind<Object> of(String name) {
        Supplier<Kind<?>> kind = BY_NAME.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of map: " + name);
        }
        return (Kind<Object>) kind.get();
    }

    private static PatriciaMap patricia(Map<Path, Unit> map) {
        PatriciaMap copy = new PatriciaMap();
        copy.putAll(map);
        return copy;
    }
}
