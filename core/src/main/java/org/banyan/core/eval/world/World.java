package org.banyan.core.eval.world;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a program can change: spaces, states, names with values, settings. A value, like an environment. Only
 * a {@link Store} has one.
 *
 * @param spaces the spaces by number; 0 is the space of the program itself
 * @param imports the spaces that are visible from a space beside its own atoms, in the order of import
 * @param cells the contents of states by number
 * @param generators the seeds from which random generators continue
 * @param tokens the values of names when a module is read, by the number of the module's space
 * @param settings the settings of {@code pragma!}
 * @param modules the modules that are loaded
 * @param next the number that the next space, state or generator gets
 */
record World(
        Map<Long, Space> spaces,
        Map<Long, Vector<Long>> imports,
        Map<Long, Held<Atom>> cells,
        Map<Long, Long> generators,
        Map<Long, Map<Symbol, Atom>> tokens,
        Map<Symbol, Atom> settings,
        Modules modules,
        long next) {
    /** Returns the world of a program that begins with a space and some settings. */
    static World of(State self, Map<Symbol, Atom> settings) {
        return new World(
                HashMap.of(0L, new Space(self)),
                HashMap.empty(),
                HashMap.empty(),
                HashMap.empty(),
                HashMap.empty(),
                settings,
                Modules.TOP,
                1);
    }

    Space space(long number) {
        return spaces.getOrElse(number, Space.EMPTY);
    }

    World withSpace(long number, Space space) {
        return new World(
                spaces.put(number, space),
                imports,
                cells,
                generators,
                tokens,
                settings,
                modules,
                Math.max(next, number + 1));
    }

    /** Returns this world with the states and generators of others, and no lower numbers for new ones. */
    World withCells(Map<Long, Held<Atom>> newCells, Map<Long, Long> newGenerators, long least) {
        return newCells == cells && newGenerators == generators && least <= next
                ? this
                : new World(spaces, imports, newCells, newGenerators, tokens, settings, modules, Math.max(next, least));
    }

    /** Returns this world with everything of another one except its states and generators. */
    World withAllBut(World other) {
        return new World(
                other.spaces,
                other.imports,
                cells,
                generators,
                other.tokens,
                other.settings,
                other.modules,
                Math.max(next, other.next));
    }

    /** Whether everything except the states and generators is the same. */
    boolean isSameBut(World other) {
        return spaces == other.spaces
                && imports == other.imports
                && tokens == other.tokens
                && settings == other.settings
                && modules == other.modules;
    }

    /** Returns this world without spaces, states and generators that have no reference left. O(their number). */
    World without(Iterable<Long> numbers) {
        return new World(
                spaces.removeAll(numbers),
                imports.removeAll(numbers),
                cells.removeAll(numbers),
                generators.removeAll(numbers),
                tokens.removeAll(numbers),
                settings,
                modules,
                next);
    }

    World withImport(long into, long imported) {
        Vector<Long> known = imports.getOrElse(into, Vector.empty());
        return known.contains(imported)
                ? this
                : new World(
                        spaces,
                        imports.put(into, known.append(imported)),
                        cells,
                        generators,
                        tokens,
                        settings,
                        modules,
                        next);
    }

    World withCell(long number, Held<Atom> cell) {
        return new World(
                spaces,
                imports,
                cells.put(number, cell),
                generators,
                tokens,
                settings,
                modules,
                Math.max(next, number + 1));
    }

    World withGenerator(long number, long seed) {
        return new World(
                spaces,
                imports,
                cells,
                generators.put(number, seed),
                tokens,
                settings,
                modules,
                Math.max(next, number + 1));
    }

    /** Returns the value of a name when a module is read; null if it stands for itself. */
    @Nullable Atom token(long module, Symbol name) {
        Map<Symbol, Atom> known = tokens.get(module).getOrNull();
        return known == null ? null : known.get(name).getOrNull();
    }

    World withToken(long module, Symbol name, Atom atom) {
        return withTokens(module, HashMap.of(name, atom));
    }

    /** Returns this world with values of names in one module, which replace earlier ones. */
    World withTokens(long module, Map<Symbol, Atom> added) {
        Map<Symbol, Atom> known = tokens.getOrElse(module, HashMap.empty());
        return new World(
                spaces, imports, cells, generators, tokens.put(module, added.merge(known)), settings, modules, next);
    }

    World withSetting(Symbol key, Atom value) {
        return new World(spaces, imports, cells, generators, tokens, settings.put(key, value), modules, next);
    }

    World withModules(Modules changed) {
        return new World(spaces, imports, cells, generators, tokens, settings, changed, next);
    }
}
