package org.banyan.core.eval.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.model.TypesOfAtoms.Typed;

/**
 * The algorithm of {@code metta}, function by function as in {@code docs/metta.md}. It differs from it where it does not
 * say what the reference does:
 *
 * <ul>
 *   <li>A call that no rule fits is its own result; the text of {@code metta_call} makes it {@code Empty}.
 *   <li>Nothing is marked as evaluated: the text calls it an optimization, but as it stands it would keep {@code (id
 *       (noeval (+ 1 2)))} from being {@code 3}, which it is by the tests of the reference.
 *   <li>{@code Empty} does not count as a success beside errors: the reference leaves it out first.
 *   <li>Arguments are counted from one in {@code BadArgType}.
 *   <li>Where several function types fit, or one in several ways, the text takes the first, in no order that it would
 *       prescribe: such a program is {@link Model.Unspecified}. So are the others that {@code DifferencesTest} lists, and
 *       those in which something is not its own result any more when it is evaluated again, elsewhere.
 *   <li>Instructions are called as functions of the library; a rule that gives a {@code function} is run at once.
 * </ul>
 */
final class Interpreter {
    private static final Symbol UNIFY = Symbol.of("unify");

    private final Model model;
    private final TypesOfAtoms types;

    /** Calls that were their own result. */
    private final Set<Atom> settled = new HashSet<>();

    Interpreter(Model model) {
        this.model = model;
        types = new TypesOfAtoms(model);
    }

    List<Answer> metta(Atom code, Atom expected, Symbol space, Known known) {
        Atom atom = known.apply(code);
        Atom type = known.apply(expected);
        model.step(atom);
        if (Model.isEmptyOrError(atom)
                || type.equals(TypesOfAtoms.ATOM)
                || type.equals(TypesOfAtoms.metaType(atom))
                || atom instanceof Variable) {
            return one(atom, known);
        }
        if (!(atom instanceof Expression call) || call.isEmpty()) {
            return typeCast(atom, type, space, known);
        }
        List<Answer> results = evaluated(call, type, space, known);
        boolean same = results.size() == 1 && results.get(0).atom().equals(call);
        if (settled.contains(call) && !same) {
            throw new Model.Unspecified();
        }
        return results;
    }

    private List<Answer> evaluated(Expression call, Atom type, Symbol space, Known known) {
        List<Answer> errors = new ArrayList<>();
        List<Answer> successes = new ArrayList<>();
        for (Answer answer : interpretExpression(call, type, space, known)) {
            if (Model.isError(answer.known().apply(answer.atom()))) {
                errors.add(answer);
            } else if (!answer.known().apply(answer.atom()).equals(Model.EMPTY)) {
                successes.add(answer);
            }
        }
        return successes.isEmpty() ? errors : successes;
    }

    private static List<Answer> one(Atom atom, Known known) {
        return List.of(new Answer(atom, known));
    }

    private List<Answer> typeCast(Atom atom, Atom type, Symbol space, Known known) {
        List<Answer> errors = new ArrayList<>();
        List<Typed> actual = types.of(space, atom);
        for (Typed typed : actual) {
            Known fit = TypesOfAtoms.match(typed.type(), type, known);
            if (fit != null) {
                return one(atom, fit);
            }
            errors.add(new Answer(badType(atom, type, typed.type()), known));
        }
        return actual.isEmpty() ? one(atom, known) : errors;
    }

    private static Atom badType(Atom atom, Atom expected, Atom actual) {
        return Model.error(atom, Atom.expression(Symbol.of("BadType"), expected, actual));
    }

    private List<Answer> interpretExpression(Expression call, Atom type, Symbol space, Known known) {
        Atom op = call.get(0);
        List<Typed> actual = types.of(space, op);
        if (op instanceof Expression && actual.stream().anyMatch(typed -> TypesOfAtoms.isFunction(typed.type()))) {
            throw new Model.Unspecified();
        }
        if (!actual.isEmpty() && actual.stream().allMatch(typed -> typed.error() != null)) {
            return actual.stream()
                    .map(typed -> new Answer(typed.error() == null ? op : typed.error(), known))
                    .toList();
        }
        List<Answer> errors = new ArrayList<>();
        Expression chosen = null;
        Known chosenKnown = known;
        for (Typed typed : actual) {
            if (typed.error() == null && TypesOfAtoms.isFunction(typed.type())) {
                Expression function = (Expression) typed.type();
                List<Known> applicable = applicable(call, function, type, space, known, errors);
                long ways = applicable.stream()
                        .map(way -> way.apply(function))
                        .distinct()
                        .count();
                if (ways > 1 || ways > 0 && chosen != null) {
                    throw new Model.Unspecified();
                }
                if (!applicable.isEmpty()) {
                    chosen = function;
                    chosenKnown = applicable.get(0);
                }
            }
        }
        if (chosen != null) {
            return call(call, chosen, space, chosenKnown);
        }
        List<Answer> results = new ArrayList<>(errors);
        if (actual.isEmpty() || !actual.stream().allMatch(typed -> TypesOfAtoms.isFunction(typed.type()))) {
            for (Answer tuple : interpretTuple(call, space, known)) {
                results.addAll(mettaCall(tuple.atom(), type, space, tuple.known()));
            }
        }
        return results;
    }

    private List<Answer> call(Expression call, Expression function, Symbol space, Known known) {
        Atom last = function.get(function.size() - 1);
        Atom result = last.equals(TypesOfAtoms.EXPRESSION) ? Model.UNDEFINED : last;
        List<Answer> results = new ArrayList<>();
        for (Answer answer : interpretFunction(call, function, space, known)) {
            results.addAll(mettaCall(answer.atom(), result, space, answer.known()));
        }
        return results;
    }

    /** {@code check_if_function_type_is_applicable}. */
    private List<Known> applicable(
            Expression call, Expression function, Atom type, Symbol space, Known known, List<Answer> errors) {
        List<List<Typed>> parts =
                call.children().stream().map(child -> types.of(space, child)).toList();
        List<Atom> found = new ArrayList<>();
        List<Known> ways = new ArrayList<>();
        for (Known way : types.fitting(call, function, parts, known, found)) {
            Atom result = function.get(function.size() - 1);
            Known fit = TypesOfAtoms.match(type, result, way);
            if (fit != null) {
                ways.add(fit);
            } else {
                found.add(badType(call, way.apply(type), way.apply(result)));
            }
        }
        found.forEach(error -> errors.add(new Answer(error, known)));
        return ways;
    }

    /** {@code interpret_function} and {@code interpret_args}: an argument that is an error from the beginning may stay. */
    private List<Answer> interpretFunction(Expression call, Expression function, Symbol space, Known known) {
        List<Atom> expected = new ArrayList<>(function.children());
        expected.set(0, function);
        return parts(call, expected, 1, space, known);
    }

    private List<Answer> interpretTuple(Expression tuple, Symbol space, Known known) {
        List<Atom> expected = Collections.nCopies(tuple.size(), Model.UNDEFINED);
        return parts(tuple, expected, tuple.size(), space, known);
    }

    /**
     * The atom with each of its children evaluated, or the first {@code Empty} or error among them. Unlike in the text, a
     * tail that merely looks like an error, as that of {@code (f Error a b)}, is none.
     *
     * @param free the first child that may be {@code Empty} or an error if it has been so before
     */
    private List<Answer> parts(Expression whole, List<Atom> expected, int free, Symbol space, Known known) {
        List<Answer> ended = new ArrayList<>();
        List<Answer> open = List.of(new Answer(Atom.expression(), known));
        for (int i = 0; i < whole.size(); i++) {
            List<Answer> next = new ArrayList<>();
            for (Answer before : open) {
                Atom part = before.known().apply(whole.get(i));
                for (Answer answer : metta(part, expected.get(i), space, before.known())) {
                    model.work();
                    boolean ends = Model.isEmptyOrError(answer.atom())
                            && (i < free || !answer.atom().equals(part));
                    (ends ? ended : next).add(ends ? answer : extended(before.atom(), answer));
                }
            }
            open = next;
        }
        ended.addAll(open);
        return ended;
    }

    private static Answer extended(Atom before, Answer next) {
        List<Atom> children = new ArrayList<>(((Expression) before).children());
        children.add(next.atom());
        return new Answer(Atom.expression(children), next.known());
    }

    private List<Answer> mettaCall(Atom code, Atom type, Symbol space, Known known) {
        Atom atom = known.apply(code);
        if (Model.isEmptyOrError(atom)) {
            return one(atom, known);
        }
        List<Answer> results = new ArrayList<>();
        for (Answer answer : model.instructions.eval(atom, space, known)) {
            Atom result = answer.known().apply(answer.atom());
            if (result.equals(Model.NOT_REDUCIBLE)) {
                if (Model.isCall(atom, UNIFY)) {
                    throw new Model.Unspecified();
                }
                settled.add(atom);
                results.add(new Answer(atom, answer.known()));
            } else {
                results.addAll(metta(result, type, space, answer.known()));
            }
        }
        return results;
    }
}
