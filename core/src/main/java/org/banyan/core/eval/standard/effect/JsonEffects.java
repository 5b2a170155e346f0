package org.banyan.core.eval.standard.effect;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.json.JsonText;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.search.AnswerCursor;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.world.handle.References;

/** The operations on JSON, whose objects are spaces of pairs. */
public final class JsonEffects {
    private static final Symbol MATCH = Symbol.of("match");
    private static final Variable KEY = Variable.of("key");
    private static final Variable VALUE = Variable.of("value");

    private JsonEffects() {}

    public static void register(LibraryBuilder library) {
        library.effect(
                "json-encode",
                Types.function(Types.ATOM, Types.STRING),
                "An atom as JSON.",
                (machine, head, arguments, type) ->
                        machine.give(Str.of(JsonText.encode(arguments[0], atom -> contents(machine, atom)))));
        library.effect(
                "json-decode",
                Types.function(Types.STRING, Types.ATOM),
                "The atom that a JSON text stands for.",
                (machine, head, arguments, type) -> {
                    if (!(arguments[0] instanceof Str text)) {
                        throw new OperationFailure("json-decode expects string as an argument");
                    }
                    machine.give(JsonText.decode(text.value(), pairs -> dictionary(machine, pairs)));
                });
        library.effect(
                "dict-space",
                Types.function(Types.EXPRESSION, Types.GROUNDED),
                "A new space that holds the children of a tuple.",
                (machine, head, arguments, type) -> machine.give(
                        dictionary(machine, arguments[0] instanceof Expression tuple ? tuple.children() : List.of())));
        library.ruleEffect(
                "get-value",
                Types.function(Types.GROUNDED, Types.ATOM, Types.UNDEFINED),
                "What stands beside a key in a space of pairs.",
                (machine, head, arguments, type) -> {
                    Variable value = machine.fresh(VALUE);
                    machine.evaluate(
                            Atom.expression(MATCH, arguments[0], Atom.expression(arguments[1], value), value), type);
                });
        library.ruleEffect(
                "get-keys",
                Types.function(Types.GROUNDED, Types.ATOM),
                "Each key of a space of pairs.",
                (machine, head, arguments, type) -> {
                    long space = References.number(References.Kind.SPACE, arguments[0]);
                    if (space < 0) {
                        throw new OperationFailure("get-keys expects a space as its argument");
                    }
                    Expression pair = Atom.expression(machine.fresh(KEY), machine.fresh(VALUE));
                    AnswerCursor answers = AnswerCursor.of(
                            machine.store().cells(space), machine.store().visible(space), pair, machine::fresh);
                    List<Result> results = new ArrayList<>();
                    while (answers.next()) {
                        results.add(new Result(answers.value(0), null));
                    }
                    machine.giveAll(results);
                });
    }

    private static Option<Iterable<Atom>> contents(Machine machine, Atom atom) {
        long space = References.number(References.Kind.SPACE, atom);
        if (space < 0) {
            return Option.none();
        }
        List<Atom> atoms = new ArrayList<>();
        machine.store().forEachAtom(space, (stored, copies) -> {
            for (long copy = 0; copy < copies; copy++) {
                atoms.add(stored);
            }
        });
        return Option.some(atoms);
    }

    private static Atom dictionary(Machine machine, List<? extends Atom> pairs) {
        Atom space = machine.store().newSpace();
        long number = References.number(References.Kind.SPACE, space);
        pairs.forEach(pair -> machine.store().addAtom(number, pair));
        return space;
    }
}
