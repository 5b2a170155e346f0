package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.library.MathFunctions;
import org.jspecify.annotations.Nullable;

/** What happens to an atom at the top level of a program or a module before it is added or evaluated. */
final class Reading {
    private static final Symbol TYPE_CHECK = Symbol.of("type-check");
    private static final Symbol AUTO = Symbol.of("auto");
    private static final Symbol INTERPRETER = Symbol.of("interpreter");
    private static final Symbol BARE = Symbol.of("bare-minimal");

    private Reading() {}

    /** An atom with names replaced by what they stand for in the module that runs. O(size). */
    static Atom read(Machine machine, Atom atom) {
        long module = Modules.home(machine);
        return Tokens.replaced(atom, symbol -> token(machine, module, symbol));
    }

    private static @Nullable Atom token(Machine machine, long module, Symbol symbol) {
        Atom bound = machine.world().token(module, symbol);
        return bound != null ? bound : MathFunctions.constants().get(symbol.name());
    }

    /** What is wrong with the types of an atom, if a program has asked for that to be checked. */
    static List<Atom> errors(Machine machine, Atom atom) {
        if (!machine.world().settings().get(TYPE_CHECK).contains(AUTO)) {
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

    /** Whether a program has asked for atoms to be evaluated by single instructions only. */
    static boolean isBare(Machine machine) {
        return machine.world().settings().get(INTERPRETER).contains(BARE);
    }
}
