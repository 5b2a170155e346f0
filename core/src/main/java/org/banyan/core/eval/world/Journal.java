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
 * The record of what a part that is evaluated ahead has read and written in its world. The thread that does the work
 * writes it; other threads may call {@link #seesChange} meanwhile.
 *
 * <p>A write without a read is no reason to do the work anew: it is repeated in the world of its turn.
 */
final class Journal {
    private final Noted spaces = new Noted();
    private final Noted cells = new Noted();
    private final Noted generators = new Noted();
    private volatile boolean readsImports;
    private volatile boolean readsTokens;
    private volatile boolean readsModules;
    private volatile boolean readsNumbers;

    /** The writes in order, except those to states and generators. */
    private final List<UnaryOperator<World>> writes = new ArrayList<>();

    /** The last writes to states and generators. */
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

    /** Notes that the work depends on which spaces are visible from which. */
    void readsImports() {
        readsImports = true;
    }

    /** Notes that the work depends on the value of a name. */
    void readsTokens() {
        readsTokens = true;
    }

    void readsModules() {
        readsModules = true;
    }

    /** Notes that the work depends on the next number. */
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

    /** Adds all notes of another journal. */
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

    /** Notes that no reference to some states and generators is left. O(their number). */
    void forgets(Iterable<Long> numbers) {
        for (Long number : numbers) {
            writtenCells.remove(number);
            writtenGenerators.remove(number);
        }
    }

    /** Returns the number of writes to repeat. */
    int length() {
        return writes.size() + writtenCells.size() + writtenGenerators.size();
    }

    /** Whether a write may contain variables. */
    boolean writesAtoms() {
        return !writes.isEmpty() || !writtenCells.isEmpty();
    }

    /** Whether something was read that differs between two worlds. Settings count as read. */
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
     * Returns the world in which the work would have ended if it had begun in another world.
     *
     * @param before the world in which it has begun
     * @param now the world in which it should begin
     * @param after the world in which it has ended
     * @return null if it has read something that differs
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
