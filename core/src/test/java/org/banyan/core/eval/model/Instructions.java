package org.banyan.core.eval.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;

/**
 * The instructions of minimal MeTTa. What is not an instruction is data, and its own result.
 *
 * <p>The specification leaves open whether an instruction sees what is known of its variables. Here it does: {@code
 * (decons-atom $x)} takes apart what {@code $x} stands for.
 */
final class Instructions {
    private static final Set<String> NAMES = Set.of(
            "eval",
            "evalc",
            "chain",
            "unify",
            "cons-atom",
            "decons-atom",
            "function",
            "collapse-bind",
            "superpose-bind",
            "metta",
            "context-space");
    private static final Symbol FUNCTION = Symbol.of("function");
    private static final Symbol RETURN = Symbol.of("return");
    private static final Symbol PLUS = Symbol.of("+");
    private static final Symbol SUPERPOSE = Symbol.of("superpose");

    private final Model model;

    Instructions(Model model) {
        this.model = model;
    }

    static boolean isInstruction(Atom atom) {
        return atom instanceof Expression call
                && !call.isEmpty()
                && call.get(0) instanceof Symbol name
                && NAMES.contains(name.name());
    }

    /** All results of an instruction; of anything else, the atom. */
    List<Answer> run(Atom code, Symbol space, Known known) {
        Atom atom = known.apply(code);
        if (!isInstruction(atom)) {
            return List.of(new Answer(atom, known));
        }
        model.step(atom);
        Expression call = (Expression) atom;
        return switch (((Symbol) call.get(0)).name()) {
            case "eval" -> call.size() == 2 ? eval(call.get(1), space, known) : wrong(call, "(eval <atom>)", known);
            case "evalc" ->
                call.size() == 3 && model.isSpace(call.get(2))
                        ? eval(call.get(1), (Symbol) call.get(2), known)
                        : wrong(call, "(evalc <atom> <space>)", known);
            case "chain" ->
                call.size() == 4 && call.get(2) instanceof Variable variable
                        ? chain(call.get(1), variable, call.get(3), space, known)
                        : wrong(call, "(chain <nested> (: <var> Variable) <templ>)", known);
            case "unify" ->
                call.size() == 5 ? unify(call, known) : wrong(call, "(unify <atom> <pattern> <then> <else>)", known);
            case "cons-atom" ->
                call.size() == 3 && call.get(2) instanceof Expression tail
                        ? one(consed(call.get(1), tail), known)
                        : wrong(call, "(cons-atom <head> (: <tail> Expression))", known);
            case "decons-atom" ->
                call.size() == 2 && call.get(1) instanceof Expression whole && !whole.isEmpty()
                        ? one(Atom.expression(whole.get(0), tail(whole)), known)
                        : wrong(call, "(decons-atom (: <expr> Expression))", known);
            case "function" ->
                call.size() == 2 && call.get(1) instanceof Expression body
                        ? function(call, body, space, known)
                        : wrong(call, "(function (: <body> Expression))", known);
            case "collapse-bind" ->
                call.size() == 2
                        ? collapseBind(call.get(1), space, known)
                        : wrong(call, "(collapse-bind <atom>)", known);
            case "superpose-bind" ->
                call.size() == 2 && call.get(1) instanceof Expression collapsed
                        ? superposeBind(collapsed, known)
                        : wrong(call, "(superpose-bind (: <collapsed> Expression))", known);
            case "metta" ->
                call.size() == 4 && model.isSpace(call.get(3))
                        ? model.interpreter.metta(call.get(1), call.get(2), (Symbol) call.get(3), known)
                        : wrong(call, "(metta atom type space)", known);
            default -> one(space, known);
        };
    }

    private static List<Answer> one(Atom atom, Known known) {
        return List.of(new Answer(atom, known));
    }

    private static List<Answer> wrong(Expression call, String usage, Known known) {
        return one(Model.error(call, Symbol.ofText("expected: " + usage + ", found: " + call)), known);
    }

    private static Expression consed(Atom head, Expression tail) {
        List<Atom> children = new ArrayList<>(tail.children());
        children.add(0, head);
        return Atom.expression(children);
    }

    private static Expression tail(Expression whole) {
        return Atom.expression(whole.children().subList(1, whole.size()));
    }

    /** One step of evaluation: of a native function, of an instruction, or by the rules of a space. */
    List<Answer> eval(Atom code, Symbol space, Known known) {
        Atom atom = known.apply(code);
        model.step(atom);
        if (Model.isCall(atom, SUPERPOSE)) {
            return superpose((Expression) atom, known);
        }
        if (Model.isCall(atom, PLUS)) {
            return one(plus((Expression) atom), known);
        }
        return isInstruction(atom) ? run(atom, space, known) : query(atom, space, known);
    }

    private List<Answer> superpose(Expression call, Known known) {
        if (call.size() != 2 || !(call.get(1) instanceof Expression list)) {
            return one(Model.error(call, Symbol.ofText("superpose expects single expression as an argument")), known);
        }
        List<Atom> results = list.children();
        model.ruleApplied();
        return results.isEmpty()
                ? one(Model.EMPTY, known)
                : results.stream().map(result -> new Answer(result, known)).toList();
    }

    private static Atom plus(Expression call) {
        return call.size() == 3 && call.get(1) instanceof Int64 one && call.get(2) instanceof Int64 other
                ? Atom.integer(one.value() + other.value())
                : Model.NOT_REDUCIBLE;
    }

    /** The right sides of all rules whose left side matches; nothing is asked of calls whose head is not known. */
    private List<Answer> query(Atom atom, Symbol space, Known known) {
        List<Answer> results = new ArrayList<>();
        boolean reducible = false;
        for (Atom fact : hasVariableHead(atom) ? List.<Atom>of() : model.space(space)) {
            Variable result = model.fresh();
            Known found = known.matching(model.renamed(fact), Atom.expression(Model.EQUALS, atom, result));
            if (found != null) {
                model.ruleApplied();
                reducible = true;
                Atom body = found.apply(result);
                results.addAll(Model.isCall(body, FUNCTION) ? run(body, space, found) : one(body, found));
            }
        }
        return reducible ? results : one(Model.NOT_REDUCIBLE, known);
    }

    private static boolean hasVariableHead(Atom atom) {
        return atom instanceof Variable
                || atom instanceof Expression call && !call.isEmpty() && hasVariableHead(call.get(0));
    }

    private List<Answer> chain(Atom nested, Variable variable, Atom template, Symbol space, Known known) {
        List<Answer> results = new ArrayList<>();
        for (Answer answer : run(nested, space, known)) {
            results.addAll(run(replaced(template, variable, answer.atom()), space, answer.known()));
        }
        return results;
    }

    private static Atom replaced(Atom template, Variable variable, Atom value) {
        if (template instanceof Expression expression) {
            return Atom.expression(expression.children().stream()
                    .map(child -> replaced(child, variable, value))
                    .toList());
        }
        return template.equals(variable) ? value : template;
    }

    private List<Answer> unify(Expression call, Known known) {
        List<Atom> candidates = call.get(1) instanceof Symbol name && model.isSpace(name)
                ? model.space(name).stream().map(model::renamed).toList()
                : List.of(call.get(1));
        List<Answer> results = new ArrayList<>();
        for (Atom candidate : candidates) {
            Known found = known.matching(candidate, call.get(2));
            if (found != null) {
                results.add(new Answer(call.get(3), found));
            }
        }
        return results.isEmpty() ? one(call.get(4), known) : results;
    }

    private List<Answer> function(Expression call, Atom body, Symbol space, Known known) {
        List<Answer> results = new ArrayList<>();
        for (Answer answer : run(body, space, known)) {
            Atom atom = answer.known().apply(answer.atom());
            if (Model.isCall(atom, RETURN) && ((Expression) atom).size() == 2) {
                results.addAll(one(((Expression) atom).get(1), answer.known()));
            } else if (isInstruction(atom)) {
                results.addAll(function(call, atom, space, answer.known()));
            } else {
                results.addAll(one(Model.error(call, Symbol.of("NoReturn")), answer.known()));
            }
        }
        return results;
    }

    private List<Answer> collapseBind(Atom nested, Symbol space, Known known) {
        List<Atom> pairs = new ArrayList<>();
        for (Answer answer : run(nested, space, known)) {
            if (!answer.known().apply(answer.atom()).equals(Model.EMPTY)) {
                pairs.add(Atom.expression(answer.known().apply(answer.atom()), model.asAtom(answer.known())));
            }
        }
        return one(Atom.expression(pairs), known);
    }

    private List<Answer> superposeBind(Expression collapsed, Known known) {
        List<Answer> results = new ArrayList<>();
        for (Atom pair : collapsed.children()) {
            Known merged = known.merged(model.fromAtom(((Expression) pair).get(1)));
            if (merged != null) {
                results.add(new Answer(((Expression) pair).get(0), merged));
            }
        }
        return results;
    }
}
