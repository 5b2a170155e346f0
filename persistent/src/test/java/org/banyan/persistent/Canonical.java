package org.banyan.persistent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.banyan.persistent.node.Block;
import org.jspecify.annotations.Nullable;

/**
 * The one shape that some content has, straight from the rule and without a thought for cost: the oracle of
 * {@link Structure#check}.
 */
final class Canonical {
    private final List<String> lines = new ArrayList<>();

    private Canonical() {}

    record Entry(byte[] key, Object value) {
        Entry from(int start) {
            return new Entry(Arrays.copyOfRange(key, start, key.length), value);
        }
    }

    /** The lines that {@link Structure#shape} has for a trie of these entries, which ascend. */
    static List<String> shape(List<Entry> entries) {
        Canonical canonical = new Canonical();
        if (!entries.isEmpty()) {
            canonical.node(entries, 1, "root");
        }
        return canonical.lines;
    }

    private static int common(List<Entry> entries) {
        byte[] first = entries.get(0).key;
        int common = first.length;
        for (Entry entry : entries) {
            int mismatch = Arrays.mismatch(first, entry.key);
            common = mismatch < 0 ? common : Math.min(common, mismatch);
        }
        return common;
    }

    /** How many edges a trie of bytes has below the common prefix. */
    private static int edges(List<Entry> entries) {
        int common = common(entries);
        int edges = 0;
        byte[] before = Arrays.copyOf(entries.get(0).key, common);
        for (Entry entry : entries) {
            int mismatch = Arrays.mismatch(before, entry.key);
            edges += entry.key.length - (mismatch < 0 ? entry.key.length : mismatch);
            before = entry.key;
        }
        return edges;
    }

    private static boolean fits(List<Entry> entries) {
        return entries.size() <= Block.MOST_KEYS && edges(entries) <= Block.MOST_BYTES;
    }

    private void node(List<Entry> entries, int depth, String label) {
        int common = common(entries);
        String prefix = " \"" + HexFormat.of().formatHex(entries.get(0).key, 0, common) + "\"";
        List<Entry> rest = entries.stream().map(entry -> entry.from(common)).toList();
        if (fits(entries)) {
            StringBuilder text = new StringBuilder("block").append(prefix);
            for (Entry entry : rest) {
                text.append(' ')
                        .append(HexFormat.of().formatHex(entry.key))
                        .append('=')
                        .append(entry.value);
            }
            lines.add(depth + " " + label + " " + text);
            return;
        }
        Object value = rest.get(0).key.length == 0 ? rest.get(0).value : null;
        List<Entry> on = value == null ? rest : rest.subList(1, rest.size());
        int firstHigh = nibble(on.get(0), -1);
        boolean sharesHigh = on.stream().allMatch(entry -> nibble(entry, -1) == firstHigh);
        branch(on, prefix, value, sharesHigh ? firstHigh : -1, depth, label);
    }

    private void branch(List<Entry> on, String prefix, @Nullable Object value, int high, int depth, String label) {
        List<List<Entry>> parts = new ArrayList<>();
        parts(on, high, 0, 16, parts);
        int starts = 0;
        for (List<Entry> part : parts) {
            starts |= 1 << nibble(part.get(0), high);
        }
        long size = on.size() + (value == null ? 0 : 1);
        long weight = value == null ? 0 : Weighted.of(value);
        for (Entry entry : on) {
            weight += Weighted.of(entry.value);
        }
        lines.add(depth + " " + label + " " + Structure.branch(prefix, value, high, starts, size, weight));
        for (List<Entry> part : parts) {
            node(part, depth + 1, Integer.toHexString(nibble(part.get(0), high)));
        }
    }

    /** The largest aligned ranges of nibbles whose content fits a block, and the single nibbles whose content does not. */
    private static void parts(List<Entry> entries, int high, int from, int width, List<List<Entry>> parts) {
        List<Entry> inside = entries.stream()
                .filter(entry -> nibble(entry, high) >= from && nibble(entry, high) < from + width)
                .toList();
        if (inside.isEmpty()) {
            return;
        }
        if (width == 1 || fits(inside)) {
            parts.add(inside);
        } else {
            parts(inside, high, from, width / 2, parts);
            parts(inside, high, from + width / 2, width / 2, parts);
        }
    }

    private static int nibble(Entry entry, int high) {
        return high < 0 ? (entry.key[0] & 0xFF) >> 4 : entry.key[0] & 15;
    }
}
