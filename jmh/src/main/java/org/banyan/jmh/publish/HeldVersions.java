package org.banyan.jmh.publish;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.jmh.Facts;
import org.openjdk.jol.info.GraphStats;

/**
 * How much memory does an old version keep, and how much do the versions that a root keeps?
 *
 * <p>Hypothesis: what is held beyond the present version is what the writes since have replaced: a path of nodes for
 * each write while few of them were written, and never more than another environment.
 *
 * <p>Called as {@code HeldVersions SIZE WRITES KEPT}: an environment of so many facts to which others are added one by
 * one, and how many versions are kept, with commas between. A line of the answer is {@code what,number,bytes}.
 */
public final class HeldVersions {
    private HeldVersions() {}

    public static void main(String[] args) {
        if (args.length != 3) {
            throw new IllegalArgumentException("not SIZE WRITES KEPT: " + List.of(args));
        }
        int size = Integer.parseInt(args[0]);
        int writes = Integer.parseInt(args[1]);
        PrintStream out = System.out;
        Environment first = Environment.builder().addAll(Facts.edges(size)).build();
        List<Atom> more = Facts.moreEdges(writes, size);

        SharedEnvironment shared = SharedEnvironment.of(first, 0);
        Environment held = shared.current();
        out.println("present," + size + "," + sizeOf(List.of(held)));
        int written = 0;
        for (int part = 100; part >= 1; part /= 10) {
            for (; written < writes / part; written++) {
                add(shared, more.get(written));
            }
            long both = sizeOf(List.of(shared.current(), held));
            out.println("held," + written + "," + (both - sizeOf(List.of(shared.current()))));
        }
        for (String kept : args[2].split(",")) {
            out.println("kept," + kept + "," + sizeOfHistory(first, more, Integer.parseInt(kept)));
        }
    }

    /** What the versions that are kept take beyond the present one. */
    private static long sizeOfHistory(Environment first, List<Atom> more, int kept) {
        SharedEnvironment shared = SharedEnvironment.of(first, kept);
        more.forEach(atom -> add(shared, atom));
        List<Object> versions = new ArrayList<>();
        long present = shared.version().number();
        for (long number = Math.max(0, present - kept); number <= present; number++) {
            versions.add(shared.asOf(number).get());
        }
        return sizeOf(versions) - sizeOf(List.of(shared.current()));
    }

    private static void add(SharedEnvironment shared, Atom atom) {
        shared.publish(shared.current().with(atom));
    }

    private static long sizeOf(List<?> roots) {
        return GraphStats.parseInstance(roots.toArray()).totalSize();
    }
}
