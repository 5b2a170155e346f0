package org.banyan.jmh.trie;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.persistent.Path;
import org.openjdk.jol.info.GraphStats;
import org.openjdk.jol.vm.VM;
import org.openjdk.jol.vm.VirtualMachine;

/**
 * How many bytes does a key take?
 *
 * <p>Hypothesis: the trie holds what keys have in common once, and takes fewer bytes with its keys than any rival takes
 * without them. A rival holds the keys as {@link Path}s, each of them two objects.
 *
 * <p>Called as {@code Memory SHAPES SIZE [MAPS]}, each with commas between. A line of the answer is {@code
 * shape,size,map,bytes,without}: the bytes a key of all that the map reaches, and of all but the keys, or nothing for
 * the trie, whose structure is its keys.
 */
public final class Memory {
    private final PrintStream out;

    private Memory(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        if (args.length < 2) {
            throw new IllegalArgumentException("not SHAPES SIZE [MAPS]: " + List.of(args));
        }
        Memory memory = new Memory(System.out);
        List<String> maps = args.length > 2 ? List.of(args[2].split(",")) : Kinds.names();
        for (String shape : args[0].split(",")) {
            for (String map : maps) {
                if (!map.equals("trieIterator") && !map.equals("trieParallel")) {
                    memory.measure(shape, Integer.parseInt(args[1]), map);
                }
            }
        }
    }

    private void measure(String shape, int size, String map) {
        Kind<Object> kind = Kinds.of(map);
        Path[] keys = Keys.of(shape).stored(size);
        long bytes = GraphStats.parseInstance(kind.of(keys)).totalSize();
        String without = map.equals("trie") ? "" : perKey(bytes - sizeOf(keys), size);
        out.println(String.join(",", shape, Integer.toString(size), map, perKey(bytes, size), without));
        out.flush();
    }

    private static String perKey(long bytes, int size) {
        return String.format(Locale.ROOT, "%.1f", (double) bytes / size);
    }

    private static long sizeOf(Path[] keys) {
        VirtualMachine machine = VM.current();
        long bytes = 0;
        for (Path key : keys) {
            bytes += machine.sizeOf(key) + machine.sizeOf(new byte[key.length()]);
        }
        return bytes;
    }
}
