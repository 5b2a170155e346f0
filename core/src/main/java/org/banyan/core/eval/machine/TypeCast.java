package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;

/** Checks of atoms that are not evaluated further against the type that is expected of them. */
final class TypeCast {
    private TypeCast() {}

    /** Whether it is easily seen that an atom has an expected type. */
    static boolean fits(Machine machine, Atom atom, Expected type) {
        if (type.isAny() || atom instanceof Variable) {
            return true;
        }
        Atom actual = machine.heads().typeOf(atom);
        Atom wanted = type.type();
        return actual != null && (actual == wanted || actual.equals(wanted) || actual.equals(Types.UNDEFINED));
    }

    /** Gives an atom if it has a type, looking closely, and an error otherwise. */
    static void cast(Machine machine, Atom atom, Expected type) {
        Heads heads = machine.heads();
        if (type.isAny() || heads.metaType(atom).equals(type.type())) {
            machine.give(atom);
            return;
        }
        List<TypeSystem.Typed> types = heads.types().of(machine::fresh, atom);
        if (types.isEmpty()) {
            machine.give(atom);
            return;
        }
        List<Result> errors = new ArrayList<>();
        for (TypeSystem.Typed actual : types) {
            TypeSystem.Fit fit = TypeSystem.fit(machine::fresh, type.type(), actual.type());
            if (fit.fits()) {
                machine.give(atom, fit.delta());
                return;
            }
            errors.add(new Result(TypeSystem.badType(atom, type.type(), actual.type()), null));
        }
        machine.giveAll(errors);
    }
}
