package org.banyan.core.eval.type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.search.AnswerCursor;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Expressions;
import org.banyan.core.eval.term.Leaves;
import org.banyan.core.eval.term.NormalForm;
import org.banyan.core.eval.world.Cells;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;
import org.banyan.core.match.Unifier;
import org.banyan.core.space.State;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;
import org.jspecify.annotations.Nullable;

/** The types of atoms under the type assertions that are visible, and whether they fit. */
public final class TypeSystem {
    private static final Symbol BAD_TYPE = Symbol.of("BadType");
    private static final Symbol BAD_ARGUMENT = Symbol.of("BadArgType");
    private static final Symbol WRONG_NUMBER = Symbol.of("IncorrectNumberOfArguments");
    private static final Symbol SUBTYPE = Symbol.of(":<");
    private static final Path SUBTYPES = AtomCodec.appendExpression(new PathBuilder(8), 3)
            .append(SUBTYPE.path())
            .build();
    private static final int MOST_COMBINATIONS = 1024;

    private final Declarations declared;

    public TypeSystem(Declarations declared) {
        this.declared = declared;
    }

    /**
     * A type of an atom.
     *
     * @param error the error, if the atom is a call whose arguments do not fit; the type is then that of the function
     */
    public record Typed(Atom type, @Nullable Atom error) {
        Typed(Atom type) {
            this(type, null);
        }
    }

    /** Whether a type is that of a function. */
    public static boolean isFunction(Atom type) {
        return type instanceof Expression expression
                && expression.size() > 1
                && expression.get(0).equals(Types.ARROW);
    }

    public boolean hasSameSubtypes(State one, State other) {
        return one.space().sizeBelow(SUBTYPES) == 0
                ? other.space().sizeBelow(SUBTYPES) == 0
                : one.space().subTrie(SUBTYPES).equals(other.space().subTrie(SUBTYPES));
    }

    /** Returns the types of a symbol, each once; none if it has none. */
    public List<Atom> ofSymbol(Symbol symbol) {
        Set<Atom> found = new LinkedHashSet<>(declared.ofLibrary(symbol));
        Atom value = declared.ofToken(symbol);
        if (value != null) {
            found.add(value);
        }
        if (declared.isAssertable(symbol)) {
            addAsserted(symbol, found);
        }
        return List.copyOf(found);
    }

    private void addAsserted(Atom name, Set<Atom> found) {
        for (State state : declared.visible()) {
            for (Atom type : state.types().types(name)) {
                if (!(type instanceof Variable) && !type.equals(Types.UNDEFINED)) {
                    found.add(type);
                }
            }
        }
        addSupertypes(found);
    }

    private void addSupertypes(Set<Atom> types) {
        Deque<Atom> open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            Atom type = open.pop();
            for (State state : declared.visible()) {
                if (state.space().sizeBelow(SUBTYPES) > 0) {
                    Variable any = Variable.of("X");
                    AnswerCursor answers = AnswerCursor.of(
                            Cells.NONE, List.of(state), Atom.expression(SUBTYPE, type, any), new Fresh());
                    while (answers.next()) {
                        Atom supertype = answers.value(0);
                        if (types.add(supertype)) {
                            open.push(supertype);
                        }
                    }
                }
            }
        }
    }

    /**
     * Returns the only type of an expression; {@code %Undefined%} if it has none; null if it may have several, or is
     * not easily known.
     */
    public @Nullable Atom only(Expression expression) {
        return only(expression, new Seen());
    }

    /** Returns the only type of a part of an atom whose other parts may have been seen before. */
    public @Nullable Atom only(Expression expression, Seen seen) {
        List<Typed> types = of(seen.fresh, expression, seen.types);
        if (types.isEmpty()) {
            return Types.UNDEFINED;
        }
        Typed first = types.get(0);
        return types.size() == 1 && first.error() == null && first.type().isGround() ? first.type() : null;
    }

    /** The known types of the parts of an atom. */
    public static final class Seen {
        private final Fresh fresh = new Fresh();
        private final Map<Expression, List<Typed>> types = new IdentityHashMap<>();
    }

    /** A source of variables that occur nowhere else, as long as none of them is kept. */
    public static final class Fresh implements Function<Variable, Variable> {
        private long last = Long.MAX_VALUE / 2;

        @Override
        public Variable apply(Variable variable) {
            return variable.renamed(++last);
        }
    }

    /**
     * Returns the types of an atom: those asserted, and those that follow from its parts; none if there are none.
     * Nothing recurses.
     *
     * @param fresh makes variables for the types, which occur nowhere else
     */
    public List<Typed> of(Function<Variable, Variable> fresh, Atom atom) {
        return atom instanceof Expression root ? of(fresh, root, new IdentityHashMap<>()) : ofLeaf(fresh, atom);
    }

    private List<Typed> of(Function<Variable, Variable> fresh, Expression root, Map<Expression, List<Typed>> known) {
        Deque<Expression> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Expression expression = open.element();
            boolean ready = known.containsKey(expression);
            if (!ready) {
                ready = true;
                if (markedType(expression) == null) {
                    for (Atom child : expression.children()) {
                        if (child instanceof Expression nested && !known.containsKey(nested)) {
                            open.push(nested);
                            ready = false;
                        }
                    }
                }
                if (ready) {
                    known.put(expression, ofExpression(fresh, expression, known));
                }
            }
            if (ready) {
                open.pop();
            }
        }
        List<Typed> types = known.get(root);
        return types == null ? List.of() : types;
    }

    /**
     * Returns the type of an expression that is marked as a normal form under these heads; null if it has no such mark.
     */
    private @Nullable Atom markedType(Expression expression) {
        NormalForm form = Expressions.form(expression);
        return form != null && declared.isSimple() && declared.isNormal(expression, Expected.ANY) ? form.type() : null;
    }

    private List<Typed> ofLeaf(Function<Variable, Variable> fresh, Atom atom) {
        if (atom instanceof Variable) {
            return List.of();
        }
        if (atom instanceof Symbol symbol) {
            return ofSymbol(symbol).stream()
                    .map(type -> new Typed(renamed(fresh, type)))
                    .toList();
        }
        Atom type = declared.typeOfValue(atom);
        return type == null ? List.of() : List.of(new Typed(renamed(fresh, type)));
    }

    public static Atom renamed(Function<Variable, Variable> fresh, Atom type) {
        if (type.isGround()) {
            return type;
        }
        Map<Variable, Variable> names = new java.util.HashMap<>();
        return Substitution.apply(type, variable -> names.computeIfAbsent(variable, fresh));
    }

    private List<Typed> ofExpression(
            Function<Variable, Variable> fresh, Expression expression, Map<Expression, List<Typed>> known) {
        Atom marked = markedType(expression);
        if (marked != null) {
            return marked.equals(Types.UNDEFINED) ? List.of() : List.of(new Typed(marked));
        }
        if (expression.isEmpty()) {
            return List.of();
        }
        List<List<Typed>> parts = new ArrayList<>();
        for (Atom child : expression.children()) {
            List<Typed> nested = child instanceof Expression inner ? known.get(inner) : ofLeaf(fresh, child);
            parts.add(nested == null ? List.of() : nested);
        }
        Set<Atom> asTuple = new LinkedHashSet<>();
        addTuples(parts, asTuple);
        if (!declared.isSimple()) {
            Set<Atom> asserted = new LinkedHashSet<>();
            addAsserted(expression, asserted);
            asserted.forEach(type -> asTuple.add(renamed(fresh, type)));
        }
        addSupertypes(asTuple);
        List<Typed> types = new ArrayList<>();
        asTuple.forEach(type -> types.add(new Typed(type)));
        for (Typed head : parts.get(0)) {
            if (isFunction(head.type())) {
                addApplication(fresh, expression, parts, (Expression) head.type(), types);
            }
        }
        return types;
    }

    private static void addTuples(List<List<Typed>> parts, Set<Atom> found) {
        List<List<Atom>> choices = new ArrayList<>();
        long combinations = 1;
        for (int i = 0; i < parts.size(); i++) {
            boolean head = i == 0;
            List<Atom> choice = parts.get(i).stream()
                    .map(Typed::type)
                    .filter(type -> !head || !isFunction(type))
                    .toList();
            choices.add(choice);
            combinations *= choice.size();
            if (combinations == 0 || combinations > MOST_COMBINATIONS) {
                return;
            }
        }
        int[] index = new int[choices.size()];
        for (long n = 0; n < combinations; n++) {
            Atom[] tuple = new Atom[index.length];
            for (int i = 0; i < index.length; i++) {
                tuple[i] = choices.get(i).get(index[i]);
            }
            found.add(Expressions.of(tuple));
            for (int i = index.length - 1;
                    i >= 0 && ++index[i] == choices.get(i).size();
                    i--) {
                index[i] = 0;
            }
        }
    }

    private void addApplication(
            Function<Variable, Variable> fresh,
            Expression call,
            List<List<Typed>> parts,
            Expression function,
            List<Typed> found) {
        List<Atom> errors = new ArrayList<>();
        List<@Nullable Delta> fits = fits(fresh, call, function, i -> parts.get(i), errors);
        errors.forEach(error -> found.add(new Typed(function, error)));
        Atom result = function.get(function.size() - 1);
        for (Delta delta : fits) {
            found.add(new Typed(delta == null ? result : delta.apply(result)));
        }
    }

    /**
     * Returns the ways in which the arguments of a call fit a function type; null stands for a way that binds no
     * variable of the type.
     *
     * @param errors receives the errors if they do not fit
     */
    public List<@Nullable Delta> fits(
            Function<Variable, Variable> fresh,
            Expression call,
            Expression function,
            Function<Integer, List<Typed>> typesOfArgument,
            List<Atom> errors) {
        List<@Nullable Delta> ways = new ArrayList<>();
        if (function.size() != call.size() + 1) {
            errors.add(Outcomes.error(call, WRONG_NUMBER));
            return ways;
        }
        ways.add(null);
        for (int i = 1; i < call.size() && !ways.isEmpty(); i++) {
            Atom formal = function.get(i);
            if (formal.equals(Types.ATOM)
                    || formal.equals(Types.UNDEFINED)
                    || declared.metaType(call.get(i)).equals(formal)) {
                continue;
            }
            List<Typed> types = typesOfArgument.apply(i);
            if (types.isEmpty()) {
                continue;
            }
            List<@Nullable Delta> next = new ArrayList<>();
            for (Delta way : ways) {
                Atom expected = way == null ? formal : way.apply(formal);
                for (Typed actual : types) {
                    if (actual.error() != null) {
                        errors.add(actual.error());
                        continue;
                    }
                    Fit fit = fit(fresh, expected, actual.type());
                    if (fit.fits) {
                        next.add(Delta.compose(way, fit.delta));
                    } else {
                        errors.add(Outcomes.error(
                                call, Atom.expression(BAD_ARGUMENT, Int64.of(i), expected, actual.type())));
                    }
                }
            }
            ways = next;
        }
        return ways;
    }

    /** Returns whether two types fit, and the values of their variables then. */
    public record Fit(boolean fits, @Nullable Delta delta) {
        static final Fit NOT = new Fit(false, null);
        static final Fit ALWAYS = new Fit(true, null);
    }

    /** Whether an actual type fits the expected one. */
    public static Fit fit(Function<Variable, Variable> fresh, Atom expected, Atom actual) {
        if (expected.equals(Types.UNDEFINED)
                || actual.equals(Types.UNDEFINED)
                || expected.equals(Types.ATOM)
                || actual.equals(Types.ATOM)) {
            return Fit.ALWAYS;
        }
        if (expected.isGround() && expected.equals(actual)) {
            return Fit.ALWAYS;
        }
        Bindings bindings =
                Unifier.unify(open(fresh, expected), open(fresh, actual)).getOrNull();
        return bindings == null ? Fit.NOT : new Fit(true, Delta.of(bindings, Long.MAX_VALUE));
    }

    /** Returns the type with a variable in each place that any type fits. */
    private static Atom open(Function<Variable, Variable> fresh, Atom type) {
        return type instanceof Expression
                ? Leaves.replaced(type, leaf -> leaf.equals(Types.UNDEFINED) ? fresh.apply(Variable.of("u")) : leaf)
                : type;
    }

    /** Returns the error {@code (Error atom (BadType expected actual))}. */
    public static Atom badType(Atom atom, Atom expected, Atom actual) {
        return Outcomes.error(atom, Atom.expression(BAD_TYPE, expected, actual));
    }

    public static Atom wrongNumber(Atom call) {
        return Outcomes.error(call, WRONG_NUMBER);
    }
}
