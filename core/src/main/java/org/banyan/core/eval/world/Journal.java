package org.banyan.core.eval.world;

import io.vavr.collection.Map;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.world.handle.Held;
import org.jspecify.annotations.Nullable;

/**
 * What work that is done ahead has read and written in its world. Written by the thread that does the work; others may
 * ask {@link #seesChange} meanwhile.
 *
 * <p>What was written but not read is no reason to do the work anew: it is written again in the world of its turn.
 */
final class Journal {
    private final Noted spaces = new Noted();
    private final Noted cells = new Noted();
    private final Noted generators = new Noted();
    private volatile boolean readsImports;
    private volatile boolean readsTokens;
    private volatile boolean readsModules;
    private volatile boolean readsNumbers;

    /** What was written, but to states and generators, in order. */
    private final List<UnaryOperator<World>> writes = new ArrayList<>();

    /** What was written last to states and generators. */
    private final java.util.Map<Long, Held<Atom>> writtenCells = new LinkedHashMap<>();

    private final java.util.Map<Long, Long> writtenGenerators = new LinkedHashMap<>();

    void readsSpace(long number) {
        spaces.add(number);
    }

    void readsCell(long number) {
        cells.add(number);
    }

    void readsGenerator(long number) {
        generators.add(number);
    }

    /** Takes note that it matters which spaces are seen from which. */
    void readsImports() {
        readsImports = true;
    }

    /** Takes note that it matters what a name stands for. */
    void readsTokens() {
        readsTokens = true;
    }

    void readsModules() {
        readsModules = true;
    }

    /** Takes note that it matters which number is the next one. */
    void readsNumbers() {
        readsNumbers = true;
    }

    void writes(UnaryOperator<World> write) {
        writes.add(write);
    }

    void writesCell(long number, Held<Atom> content) {
        writtenCells.put(number, content);
    }

    void writesGenerator(long number, long seed) {
        writtenGenerators.put(number, seed);
    }

    /** Takes note of all that another one has taken note of. */
    void include(Journal other) {
        spaces.addAll(other.spaces);
        cells.addAll(other.cells);
        generators.addAll(other.generators);
        readsImports |= other.readsImports;
        readsTokens |= other.readsTokens;
        readsModules |= other.readsModules;
        readsNumbers |= other.readsNumbers;
        writes.addAll(other.writes);
        writtenCells.putAll(other.writtenCells);
        writtenGenerators.putAll(other.writtenGenerators);
    }

    /** Takes note that nothing refers to some states and generators any more. O(their number). */
    void forgets(Iterable<Long> numbers) {
        for (Long number : numbers) {
            writtenCells.remove(number);
            writtenGenerators.remove(number);
        }
    }

    /** How many writes there are to be done again. */
    int length() {
        return writes.size() + writtenCells.size() + writtenGenerators.size();
    }

    /** Whether anything was written that may hold variables. */
    boolean writesAtoms() {
        return !writes.isEmpty() || !writtenCells.isEmpty();
    }

    /** Whether something was read that is different in two worlds. Settings count as read. */
    boolean seesChange(World before, World now) {
        return before != now
                && (before.settings() != now.settings()
                        || readsImports && before.imports() != now.imports()
                        || readsTokens && before.tokens() != now.tokens()
                        || readsModules && before.modules() != now.modules()
                        || readsNumbers && before.next() != now.next()
                        || spaces.differs(before.spaces(), now.spaces())
                        || cells.differs(before.cells(), now.cells())
                        || generators.differs(before.generators(), now.generators()));
    }

    /**
     * The world in which the work would have ended, had it begun in another one than it has.
     *
     * @param before where it has begun
     * @param now where it was to begin
     * @param after where it has ended
     * @return null if it has read what is different
     */
    @Nullable World applied(World before, World now, World after) {
        if (before == now) {
            return after;
        }
        if (seesChange(before, now)) {
            return null;
        }
        World result = now.withCells(
                merged(before.cells(), now.cells(), after.cells(), writtenCells),
                merged(before.generators(), now.generators(), after.generators(), writtenGenerators),
                after.next());
        if (writes.isEmpty()) {
            return result;
        }
        if (before.isSameBut(now)) {
            return result.withAllBut(after);
        }
        for (UnaryOperator<World> write : writes) {
            result = write.apply(result);
        }
        return result;
    }

    private static <V> Map<Long, V> merged(
            Map<Long, V> before, Map<Long, V> now, Map<Long, V> after, java.util.Map<Long, V> written) {
        if (before == now) {
            return after;
        }
        Map<Long, V> result = now;
        for (java.util.Map.Entry<Long, V> entry : written.entrySet()) {
            result = result.put(entry.getKey(), entry.getValue());
        }
        return result;
    }
}
