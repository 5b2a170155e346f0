package org.banyan.core.eval.standard.module;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.library.MathFunctions;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.minimal.Minimal;
import org.banyan.core.eval.term.Leaves;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;
import org.jspecify.annotations.Nullable;

/** The preparation of an atom at the top level of a program or a module, before it is added or evaluated. */
public final class Reading {
    private static final Symbol TYPE_CHECK = Symbol.of("type-check");
    private static final Symbol AUTO = Symbol.of("auto");
    private static final Symbol INTERPRETER = Symbol.of("interpreter");
    private static final Symbol BARE = Symbol.of("bare-minimal");
    private static final Symbol HYPERON = Symbol.of("hyperon");
    private static final Symbol METTATRON = Symbol.of("mettatron");

    /** The setting of the dialect. */
    static final Symbol DIALECT = Symbol.of("dialect");

    static final Symbol INTEGERS = Symbol.of("integers");
    private static final Symbol EXACT = Symbol.of("exact");
    private static final Symbol WRAPPING = Symbol.of("wrapping");

    private Reading() {}

    /** Returns an atom with names replaced by their values in the module that runs. O(size). */
    public static Atom read(Machine machine, Atom atom) {
        long module = machine.store().home();
        return Leaves.replaced(atom, leaf -> leaf instanceof Symbol symbol ? token(machine, module, symbol) : leaf);
    }

    private static Atom token(Machine machine, long module, Symbol symbol) {
        Atom bound = machine.store().token(module, symbol);
        if (bound == null && machine.store().library().isMettatron()) {
            bound = literal(symbol);
        }
        if (bound == null) {
            bound = MathFunctions.constants().get(symbol.name());
        }
        return bound == null ? symbol : bound;
    }

    /** Returns the literal that a word stands for in the dialect of MeTTaTron; null if there is none. */
    public static @Nullable Atom literal(Symbol symbol) {
        return switch (symbol.name()) {
            case "true" -> Bool.TRUE;
            case "false" -> Bool.FALSE;
            default -> null;
        };
    }

    /** Returns the errors in the types of an atom, if a program has asked for that check. */
    public static List<Atom> errors(Machine machine, Atom atom) {
        if (!machine.store().settings().get(TYPE_CHECK).contains(AUTO)) {
            return List.of();
        }
        List<Atom> errors = new ArrayList<>();
        for (TypeSystem.Typed typed : machine.heads().types().of(machine::fresh, atom)) {
            if (typed.error() == null) {
                return List.of();
            }
            errors.add(typed.error());
        }
        return errors;
    }

    /** Lets a machine evaluate an atom that was read, by single instructions only if the program has asked for that. */
    public static void begin(Machine machine, Atom read) {
        if (isBare(machine)) {
            Minimal.run(machine, read);
        } else {
            machine.evaluate(read, Expected.ANY);
        }
    }

    /** Whether a program has asked for atoms to be evaluated by single instructions only. */
    private static boolean isBare(Machine machine) {
        return machine.store().settings().get(INTERPRETER).contains(BARE);
    }

    /** Returns the dialect of some settings. */
    public static Dialect dialect(Map<Symbol, Atom> settings) {
        return settings.get(DIALECT).contains(METTATRON) ? Dialect.METTATRON : Dialect.HYPERON;
    }

    /** Whether integers have 64 bits under some settings, and wrap around. */
    public static boolean wrapsIntegers(Map<Symbol, Atom> settings) {
        return settings.get(INTEGERS).contains(WRAPPING);
    }

    /** Whether an atom is a value of the setting for the size of integers. */
    static boolean isKindOfIntegers(Atom atom) {
        return atom.equals(EXACT) || atom.equals(WRAPPING);
    }

    /** Returns settings for a dialect. */
    public static Map<Symbol, Atom> settings(Dialect dialect) {
        return dialect == Dialect.METTATRON ? HashMap.of(DIALECT, METTATRON) : HashMap.empty();
    }

    /** Whether an atom is the name of a dialect. */
    static boolean isDialect(Atom atom) {
        return atom.equals(HYPERON) || atom.equals(METTATRON);
    }
}
