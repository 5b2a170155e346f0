package org.banyan.persistent;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a {@link Cursor} should see, worked out from all the keys. */
final class CursorModel {
    private final TreeMap<Path, Count> map;
    Path here = Path.empty();

    CursorModel(TreeMap<Path, Count> map) {
        this.map = map;
    }

    private static Path with(Path path, int label) {
        return path.concat(Keys.bytes(label));
    }

    private boolean leadsToAKey(Path path) {
        Path key = map.ceilingKey(path);
        return key != null && key.startsWith(path);
    }

    /** Goes to a key, or back to a depth if there is none. */
    private boolean to(@Nullable Path key, int otherwise) {
        here = key != null ? key : here.slice(0, otherwise);
        return key != null;
    }

    boolean descend(Path steps) {
        Path there = here.concat(steps);
        boolean found = steps.length() == 0 || leadsToAKey(there);
        here = found ? there : here;
        return found;
    }

    boolean toFirst() {
        return to(map.ceilingKey(here), 0);
    }

    boolean next() {
        return to(map.higherKey(here), 0);
    }

    boolean previous() {
        return to(map.lowerKey(here), 0);
    }

    boolean toLast() {
        Path last = null;
        for (Path key : map.tailMap(here).keySet()) {
            if (!key.startsWith(here)) {
                break;
            }
            last = key;
        }
        return to(last, 0);
    }

    /** Goes to the key of an index, which is there. */
    void toIndex(int index) {
        here = List.copyOf(map.keySet()).get(index);
    }

    /** How many keys are smaller than the path to here. */
    int rank() {
        return map.headMap(here).size();
    }

    boolean seek(Path key) {
        return to(map.ceilingKey(key), 0);
    }

    boolean skip(int floor) {
        Path common = here.slice(0, floor);
        for (Path key : map.tailMap(here).keySet()) {
            if (!key.startsWith(here) && key.startsWith(common)) {
                return to(key, floor);
            }
        }
        return to(null, floor);
    }

    int nextLabel(int after) {
        for (int label = Math.max(0, after + 1); label < 256; label++) {
            if (leadsToAKey(with(here, label))) {
                return label;
            }
        }
        return -1;
    }

    @Nullable Count value() {
        return map.get(here);
    }

    /** What lies below, with keys that lack the path to here. */
    TreeMap<Path, Count> below() {
        TreeMap<Path, Count> below = new TreeMap<>();
        map.forEach((key, value) -> {
            if (key.startsWith(here)) {
                below.put(key.slice(here.length(), key.length()), value);
            }
        });
        return below;
    }
}
