package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.OperationFailure;
import org.banyan.core.eval.library.Types;

/** The operations that ask for types. */
final class TypeEffects {
    private TypeEffects() {}

    static void register(StandardLibrary library) {
        library.form(
                "get-type",
                true,
                1,
                Types.function(Types.ATOM, Types.UNDEFINED),
                "The types of an atom.",
                (call, head) -> new GetTypePlan());
        library.effect(
                "get-type-space",
                Types.function(Types.SPACE, Types.ATOM, Types.ATOM),
                "The types of an atom in a space.",
                (machine, head, arguments, type) -> {
                    long space = References.number(References.Kind.SPACE, arguments[0]);
                    if (space < 0) {
                        throw new OperationFailure("get-type-space expects a space as the first argument");
                    }
                    Heads heads = space == machine.context()
                            ? machine.heads()
                            : new Heads(machine.library(), machine.visible(space));
                    give(machine, heads, arguments[1]);
                });
        library.effect(
                "get-metatype",
                Types.function(Types.ATOM, Types.ATOM),
                "Whether an atom is a Symbol, a Variable, an Expression or Grounded.",
                (machine, head, arguments, type) -> machine.give(machine.heads().metaType(arguments[0])));
        library.ruleEffect(
                "type-cast",
                Types.function(Types.ATOM, Types.ATOM, Types.SPACE, Types.ATOM),
                "An atom if it has a type.",
                (machine, head, arguments, type) ->
                        machine.cast(arguments[0], arguments[1].equals(Types.UNDEFINED) ? null : arguments[1]));
        library.ruleEffect(
                "match-types",
                Types.function(Types.ATOM, Types.ATOM, Types.ATOM, Types.ATOM, Types.UNDEFINED),
                "One of two atoms, by whether two types fit.",
                (machine, head, arguments, type) -> {
                    boolean fits = TypeSystem.fit(machine::fresh, arguments[0], arguments[1])
                            .fits();
                    machine.evaluate(arguments[fits ? 2 : 3], null);
                });
    }

    /** Gives the types of an atom, not evaluated. */
    static void give(Machine machine, Heads heads, Atom atom) {
        List<TypeSystem.Typed> types = heads.types().of(machine::fresh, atom);
        List<Result> results = new ArrayList<>();
        if (types.isEmpty()) {
            results.add(new Result(Types.UNDEFINED, null));
        }
        for (TypeSystem.Typed typed : types) {
            if (typed.error() == null) {
                results.add(new Result(typed.type(), null));
            }
        }
        machine.giveAll(results);
    }

    private static final class GetTypePlan extends Plan {
        @Override
        void eval(
                Machine machine,
                CallCode call,
                @org.jspecify.annotations.Nullable Atom[] slots,
                @org.jspecify.annotations.Nullable Atom expected) {
            give(machine, machine.heads(), call.child(1).instantiate(machine, slots));
        }

        @Override
        @org.jspecify.annotations.Nullable Atom type(Machine machine, CallCode call, @org.jspecify.annotations.Nullable Atom[] slots) {
            return Types.UNDEFINED;
        }
    }
}
