package org.banyan.core.eval.standard.effect;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Heads;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.frame.AtomsFrame;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;
import org.banyan.core.eval.world.handle.References;

/** The operations that ask for types. */
public final class TypeEffects {
    private TypeEffects() {}

    public static void register(LibraryBuilder library) {
        library.form(
                "get-type",
                true,
                1,
                Types.function(Types.ATOM, Types.UNDEFINED),
                "The types of an atom.",
                Form.closed((call, head) -> new GetTypePlan()));
        library.effect(
                "get-type-space",
                Types.function(Types.SPACE, Types.ATOM, Types.ATOM),
                "The types of an atom in a space.",
                (machine, head, arguments, type) -> {
                    long space = References.number(References.Kind.SPACE, arguments[0]);
                    if (space < 0) {
                        throw new OperationFailure("get-type-space expects a space as the first argument");
                    }
                    List<Result> results = new ArrayList<>();
                    types(machine, space, arguments[1]).forEach(found -> results.add(new Result(found, null)));
                    machine.giveAll(results);
                });
        library.effect(
                "get-metatype",
                Types.function(Types.ATOM, Types.ATOM),
                "Whether an atom is a Symbol, a Variable, an Expression or Grounded.",
                (machine, head, arguments, type) -> machine.give(machine.heads().metaType(arguments[0])));
    }

    /** Returns the types of an atom in a space; none if it is ill-typed. */
    public static List<Atom> types(Machine machine, long space, Atom atom) {
        Heads heads = space == machine.store().context()
                ? machine.heads()
                : machine.store().headsIn(machine.store().visible(space));
        return types(machine, heads, atom);
    }

    /** Returns the types of an unevaluated atom; none if it is ill-typed. */
    private static List<Atom> types(Machine machine, Heads heads, Atom atom) {
        List<TypeSystem.Typed> types = heads.types().of(machine::fresh, atom);
        if (types.isEmpty()) {
            return List.of(Types.UNDEFINED);
        }
        return types.stream()
                .filter(typed -> typed.error() == null)
                .map(TypeSystem.Typed::type)
                .toList();
    }

    private static final class GetTypePlan extends Plan {
        @Override
        public void eval(
                Machine machine, CallCode call, @org.jspecify.annotations.Nullable Atom[] slots, Expected expected) {
            new AtomsFrame(types(machine, machine.heads(), call.child(1).instantiate(machine, slots))).start(machine);
        }

        @Override
        public @org.jspecify.annotations.Nullable Atom type(
                Machine machine, CallCode call, @org.jspecify.annotations.Nullable Atom[] slots) {
            return Types.UNDEFINED;
        }
    }
}
