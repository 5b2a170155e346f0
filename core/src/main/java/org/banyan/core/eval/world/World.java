package org.banyan.core.eval.world;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.world.handle.Held;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/**
 * All that a program can change: spaces, states, names that stand for atoms, settings. A value, like an environment.
 * Only a {@link Store} has one. What changes seldom is in a record of its own, since each change of a state copies this.
 *
 * @param spaces by number; 0 is the space of the program itself
 * @param cells the contents of states by number
 * @param generators what random generators go on from
 * @param setup what changes seldom
 * @param next the number that the next space, state or generator gets
 */
record World(Map<Long, Space> spaces, Map<Long, Held<Atom>> cells, Map<Long, Long> generators, Setup setup, long next) {
    /**
     * What changes seldom.
     *
     * @param imports the spaces that are seen from a space beside its own atoms, in the order of import
     * @param tokens what names stand for when a module is read, by the number of the module's space
     * @param settings what {@code pragma!} has set
     * @param modules the modules that are loaded
     */
    record Setup(
            Map<Long, Vector<Long>> imports,
            Map<Long, Map<Symbol, Atom>> tokens,
            Map<Symbol, Atom> settings,
            Modules modules) {}

    /** The world of a program that begins with a space and some settings. */
    static World of(State self, Map<Symbol, Atom> settings) {
        return new World(
                HashMap.of(0L, new Space(self)),
                HashMap.empty(),
                HashMap.empty(),
                new Setup(HashMap.empty(), HashMap.empty(), settings, Modules.TOP),
                1);
    }

    Map<Long, Vector<Long>> imports() {
        return setup.imports;
    }

    Map<Long, Map<Symbol, Atom>> tokens() {
        return setup.tokens;
    }

    Map<Symbol, Atom> settings() {
        return setup.settings;
    }

    Modules modules() {
        return setup.modules;
    }

    Space space(long number) {
        return spaces.getOrElse(number, Space.EMPTY);
    }

    World withSpace(long number, Space space) {
        return new World(spaces.put(number, space), cells, generators, setup, Math.max(next, number + 1));
    }

    /** Returns this world with the states and generators of others, and no lower numbers for new ones. */
    World withCells(Map<Long, Held<Atom>> newCells, Map<Long, Long> newGenerators, long least) {
        return newCells == cells && newGenerators == generators && least <= next
                ? this
                : new World(spaces, newCells, newGenerators, setup, Math.max(next, least));
    }

    /** Returns this world with everything of another one except its states and generators. */
    World withAllBut(World other) {
        return new World(other.spaces, cells, generators, other.setup, Math.max(next, other.next));
    }

    /** Whether everything except the states and generators is the same. */
    boolean isSameBut(World other) {
        return spaces == other.spaces && setup == other.setup;
    }

    /** Returns this world without spaces, states and generators that have no reference left. O(their number). */
    World without(Iterable<Long> numbers) {
        Map<Long, Vector<Long>> imports = setup.imports.removeAll(numbers);
        Map<Long, Map<Symbol, Atom>> tokens = setup.tokens.removeAll(numbers);
        Setup left = imports == setup.imports && tokens == setup.tokens
                ? setup
                : new Setup(imports, tokens, setup.settings, setup.modules);
        return new World(
                spaces.removeAll(numbers), cells.removeAll(numbers), generators.removeAll(numbers), left, next);
    }

    private World with(Setup changed) {
        return new World(spaces, cells, generators, changed, next);
    }

    World withImport(long into, long imported) {
        Vector<Long> known = setup.imports.getOrElse(into, Vector.empty());
        return known.contains(imported)
                ? this
                : with(new Setup(
                        setup.imports.put(into, known.append(imported)), setup.tokens, setup.settings, setup.modules));
    }

    World withCell(long number, Held<Atom> cell) {
        return new World(spaces, cells.put(number, cell), generators, setup, Math.max(next, number + 1));
    }

    World withGenerator(long number, long seed) {
        return new World(spaces, cells, generators.put(number, seed), setup, Math.max(next, number + 1));
    }

    /** Returns the value of a name when a module is read; null if it stands for itself. */
    @Nullable Atom token(long module, Symbol name) {
        Map<Symbol, Atom> known = setup.tokens.get(module).getOrNull();
        return known == null ? null : known.get(name).getOrNull();
    }

    World withToken(long module, Symbol name, Atom atom) {
        return withTokens(module, HashMap.of(name, atom));
    }

    /** Returns this world with values of names in one module, which replace earlier ones. */
    World withTokens(long module, Map<Symbol, Atom> added) {
        Map<Symbol, Atom> known = setup.tokens.getOrElse(module, HashMap.empty());
        return with(
                new Setup(setup.imports, setup.tokens.put(module, added.merge(known)), setup.settings, setup.modules));
    }

    World withSetting(Symbol key, Atom value) {
        return with(new Setup(setup.imports, setup.tokens, setup.settings.put(key, value), setup.modules));
    }

    World withModules(Modules changed) {
        return with(new Setup(setup.imports, setup.tokens, setup.settings, changed));
    }
}
