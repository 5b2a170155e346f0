package org.banyan.core.eval.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.core.Terms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.jspecify.annotations.Nullable;

/** {@code get_atom_types}, as in the reference: the specification only says that there is a list of types. */
final class TypesOfAtoms {
    static final Symbol ATOM = Symbol.of("Atom");
    static final Symbol NUMBER = Symbol.of("Number");
    static final Symbol EXPRESSION = Symbol.of("Expression");
    static final Symbol ARROW = Symbol.of("->");

    private static final Symbol HAS_TYPE = Symbol.of(":");
    private static final Symbol WRONG_NUMBER = Symbol.of("IncorrectNumberOfArguments");
    private static final Map<String, String> LIBRARY = Map.ofEntries(
            Map.entry("+", "(-> Number Number Number)"),
            Map.entry("superpose", "(-> Expression %Undefined%)"),
            Map.entry("Error", "(-> Atom Atom ErrorType)"),
            Map.entry("&self", "SpaceType"),
            Map.entry("&other", "SpaceType"),
            Map.entry("eval", "(-> Atom Atom)"),
            Map.entry("evalc", "(-> Atom SpaceType Atom)"),
            Map.entry("chain", "(-> Atom Variable Atom %Undefined%)"),
            Map.entry("unify", "(-> Atom Atom Atom Atom %Undefined%)"),
            Map.entry("cons-atom", "(-> Atom Expression Atom)"),
            Map.entry("decons-atom", "(-> Expression Atom)"),
            Map.entry("function", "(-> Atom Atom)"),
            Map.entry("return", "(-> $t $t)"),
            Map.entry("collapse-bind", "(-> Atom Expression)"),
            Map.entry("superpose-bind", "(-> Expression Atom)"),
            Map.entry("metta", "(-> Atom Type SpaceType Atom)"),
            Map.entry("context-space", "(-> SpaceType)"));
    private static final Set<String> GROUNDED = Set.of("+", "superpose", "&self", "&other");
    private static final Set<String> TYPES =
            Set.of("Atom", "Symbol", "Variable", "Expression", "Grounded", "Number", "%Undefined%");

    private final Model model;

    TypesOfAtoms(Model model) {
        this.model = model;
    }

    /** A type; with an error, that of a call that is made wrongly. */
    record Typed(Atom type, @Nullable Atom error) {}

    static Symbol metaType(Atom atom) {
        if (atom instanceof Variable) {
            return Symbol.of("Variable");
        }
        if (atom instanceof Expression) {
            return EXPRESSION;
        }
        return Symbol.of(atom instanceof Symbol symbol && !GROUNDED.contains(symbol.name()) ? "Symbol" : "Grounded");
    }

    static boolean isFunction(Atom type) {
        return Model.isCall(type, ARROW) && ((Expression) type).size() > 1;
    }

    /** The types of an atom; none if it has none, which is as good as {@code %Undefined%}. */
    List<Typed> of(Symbol space, Atom atom) {
        if (atom instanceof Variable) {
            return List.of();
        }
        if (atom instanceof Expression expression) {
            return expression.isEmpty() ? List.of() : ofExpression(space, expression);
        }
        if (!(atom instanceof Symbol symbol)) {
            return List.of(new Typed(NUMBER, null));
        }
        Set<Atom> types = new LinkedHashSet<>();
        String library = LIBRARY.get(symbol.name());
        if (library != null) {
            types.add(model.renamed(Terms.term(library)));
        }
        if (TYPES.contains(symbol.name())) {
            types.add(Symbol.of("Type"));
        }
        types.addAll(asserted(space, atom));
        return types.stream().map(type -> new Typed(type, null)).toList();
    }

    private List<Atom> asserted(Symbol space, Atom atom) {
        List<Atom> types = new ArrayList<>();
        for (Atom fact : model.space(space)) {
            Variable type = model.fresh();
            Known known = Known.NOTHING.matching(model.renamed(fact), Atom.expression(HAS_TYPE, atom, type));
            if (known != null
                    && !(known.apply(type) instanceof Variable)
                    && !known.apply(type).equals(Model.UNDEFINED)) {
                types.add(known.apply(type));
            }
        }
        return types;
    }

    private List<Typed> ofExpression(Symbol space, Expression call) {
        List<List<Typed>> parts =
                call.children().stream().map(child -> of(space, child)).toList();
        List<Typed> types = new ArrayList<>();
        tuples(parts, 0, List.of(), types);
        asserted(space, call).forEach(type -> types.add(new Typed(type, null)));
        for (Typed head : parts.get(0)) {
            if (isFunction(head.type())) {
                if (call.get(0) instanceof Expression) {
                    throw new Model.Unspecified();
                }
                applications(call, (Expression) head.type(), parts, types);
            }
        }
        return types;
    }

    private static void tuples(List<List<Typed>> parts, int index, List<Atom> before, List<Typed> found) {
        if (index == parts.size()) {
            found.add(new Typed(Atom.expression(before), null));
            return;
        }
        for (Typed part : parts.get(index)) {
            if (part.type().equals(Model.UNDEFINED) || part.type().equals(ATOM)) {
                throw new Model.Unspecified();
            }
            if (index > 0 || !isFunction(part.type())) {
                List<Atom> more = new ArrayList<>(before);
                more.add(part.type());
                tuples(parts, index + 1, more, found);
            }
        }
    }

    private void applications(Expression call, Expression function, List<List<Typed>> parts, List<Typed> found) {
        List<Atom> errors = new ArrayList<>();
        for (Known known : fitting(call, function, parts, Known.NOTHING, errors)) {
            found.add(new Typed(known.apply(function.get(function.size() - 1)), null));
        }
        errors.forEach(error -> found.add(new Typed(function, error)));
    }

    /**
     * {@code check_argument_type} for each of the arguments of a call. An argument of one of the types of atoms is not
     * looked up: the specification does not say so, but the reference does.
     */
    List<Known> fitting(Expression call, Expression function, List<List<Typed>> parts, Known known, List<Atom> errors) {
        if (function.size() != call.size() + 1) {
            errors.add(Model.error(call, WRONG_NUMBER));
            return List.of();
        }
        List<Known> ways = List.of(known);
        for (int i = 1; i < call.size(); i++) {
            Atom formal = function.get(i);
            boolean any = formal.equals(ATOM) || formal.equals(Model.UNDEFINED);
            if (any || parts.get(i).isEmpty() || formal.equals(metaType(call.get(i)))) {
                continue;
            }
            List<Known> next = new ArrayList<>();
            for (Known way : ways) {
                for (Typed actual : parts.get(i)) {
                    if (actual.error() != null && formal instanceof Variable) {
                        throw new Model.Unspecified();
                    }
                    Known fit = actual.error() == null ? match(formal, actual.type(), way) : null;
                    if (fit != null) {
                        next.add(fit);
                    } else {
                        errors.add(actual.error() != null ? actual.error() : badArgument(call, i, way, formal, actual));
                    }
                }
            }
            ways = next;
        }
        return ways;
    }

    private static Atom badArgument(Expression call, int place, Known known, Atom formal, Typed actual) {
        return Model.error(
                call,
                Atom.expression(
                        Symbol.of("BadArgType"), Atom.integer(place), known.apply(formal), known.apply(actual.type())));
    }

    /** {@code match_types}. */
    static @Nullable Known match(Atom one, Atom other, Known known) {
        Atom left = known.apply(one);
        Atom right = known.apply(other);
        boolean any = left.equals(Model.UNDEFINED)
                || right.equals(Model.UNDEFINED)
                || left.equals(ATOM)
                || right.equals(ATOM);
        return any ? known : known.matching(left, right);
    }
}
