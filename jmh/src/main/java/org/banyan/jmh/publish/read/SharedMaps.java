package org.banyan.jmh.publish.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The shared maps by name. */
public final class SharedMaps {
    private static final Map<String, IntFunction<SharedMap>> MAPS = new LinkedHashMap<>();

    static {
        MAPS.put("bare", BareMap::new);
        MAPS.put("root", RootMap::new);
        MAPS.put("bareTrie", size -> new RootTrie(size, true));
        MAPS.put("rootTrie", size -> new RootTrie(size, false));
        MAPS.put("bareEnvironment", size -> new SharedFactMap(size, true));
        MAPS.put("sharedEnvironment", size -> new SharedFactMap(size, false));
        MAPS.put("atom", AtomMap::new);
        MAPS.put("synchronized", MonitorMap::new);
        MAPS.put("readWriteLock", ReadWriteLockMap::new);
        MAPS.put("stampedLock", StampedLockMap::new);
        MAPS.put("concurrentHashMap", JavaMap::new);
        MAPS.put("scalaTrieMap", size -> new ScalaMap(size, false));
        MAPS.put("scalaSnapshot", size -> new ScalaMap(size, true));
    }

    private SharedMaps() {}

    /** The names of all maps. */
    public static List<String> names() {
        return List.copyOf(MAPS.keySet());
    }

    /**
     * A map with so many keys, each with the value 1.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static SharedMap of(String name, int size) {
        IntFunction<SharedMap> map = MAPS.get(name);
        if (map == null) {
            throw new IllegalArgumentException("no such map: " + name + "; there are " + names());
        }
        return map.apply(size);
    }
}
