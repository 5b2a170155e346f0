package org.banyan.core.eval.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.NumericEquality;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Pattern;
import org.banyan.core.eval.term.Pattern.Verdict;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;
import org.banyan.core.match.Unifier;
import org.jspecify.annotations.Nullable;

/** A rule prepared for application: a pattern for the call, and code for the right side. */
public final class RuleCode {
    private static final Symbol FUNCTION = Symbol.of("function");

    private final Atom lhs;
    private final Scope scope;
    private final Pattern @Nullable [] patterns;
    private final Atom rhs;
    private @Nullable Code body;
    private final Kind kind;

    /** The slots of variables that have no value before they are read. */
    private final int[] open;

    private final int openness;

    /** The kind of the right side. */
    public enum Kind {
        /** It is evaluated. */
        EVALUATED,
        /** It is {@code NotReducible}: the call stays unchanged. */
        NOT_REDUCIBLE,
        /** It is a function of the minimal language, which is run first. */
        FUNCTION
    }

    /**
     * How a rule applies to an atom.
     *
     * @param slots what the variables of the rule stand for
     * @param delta what it says of the atom's variables; null if that is nothing
     */
    public record Application(
            @Nullable Atom[] slots, @Nullable Delta delta) {}

    private RuleCode(Expression rule, Library library) {
        lhs = rule.get(1);
        scope = Scope.ofRule(rule);
        patterns = patterns();
        rhs = rule.get(2);
        kind = kindOf(rhs);
        open = open(rhs, library);
        openness = openness(lhs);
    }

    /** Creates the same rule with code of its own for the right side. */
    private RuleCode(RuleCode compiled) {
        lhs = compiled.lhs;
        scope = compiled.scope;
        patterns = compiled.patterns;
        kind = compiled.kind;
        open = compiled.open;
        openness = compiled.openness;
        rhs = compiled.rhs;
    }

    private int[] open(Atom rhs, Library library) {
        boolean[] local = Locals.of(rhs, scope, library);
        Set<Variable> given = Substitution.variables(lhs);
        return IntStream.range(0, scope.size())
                .filter(slot -> !local[slot] && !given.contains(scope.variable(slot)))
                .toArray();
    }

    /** Makes the right side's own variables, so that all frames that wait know them. */
    public void makeVariables(Machine machine, @Nullable Atom[] slots) {
        for (int slot : open) {
            slots[slot] = machine.fresh(scope.variable(slot));
        }
    }

    /** Compiles a rule for the libraries of one dialect, as dialects differ in forms. O(its size). */
    static RuleCode of(Rule rule, Library library) {
        return new RuleCode(rule.atom(), library);
    }

    /**
     * Returns this rule with code of its own for the right side, without plans. O(1): everything that does not depend
     * on the meanings of heads is shared.
     */
    RuleCode unplanned() {
        return new RuleCode(this);
    }

    /**
     * Returns this rule; if it is one for a symbol, returns instead the one for calls of the symbol without arguments.
     */
    RuleCode forCalls(Library library) {
        return lhs instanceof Symbol
                ? new RuleCode(Atom.expression(Symbol.of("="), Atom.expression(lhs), rhs), library)
                : this;
    }

    /**
     * Returns the number of occurrences of variables on the left side. The fewer, the more specific is the rule. O(1).
     */
    public int openness() {
        return openness;
    }

    private static int openness(Atom lhs) {
        int variables = 0;
        Deque<Atom> open = new ArrayDeque<>(List.of(lhs));
        while (!open.isEmpty()) {
            Atom atom = open.pop();
            if (atom instanceof Variable) {
                variables++;
            } else if (atom instanceof Expression expression && !expression.isGround()) {
                expression.children().forEach(open::push);
            }
        }
        return variables;
    }

    private static Kind kindOf(Atom rhs) {
        if (rhs.equals(Outcomes.NOT_REDUCIBLE)) {
            return Kind.NOT_REDUCIBLE;
        }
        return rhs instanceof Expression expression
                        && !expression.isEmpty()
                        && expression.get(0).equals(FUNCTION)
                ? Kind.FUNCTION
                : Kind.EVALUATED;
    }

    private Pattern @Nullable [] patterns() {
        if (!(lhs instanceof Expression call)) {
            return null;
        }
        boolean[] met = new boolean[scope.size()];
        Pattern[] made = new Pattern[call.size()];
        for (int i = 0; i < made.length; i++) {
            Pattern pattern = Pattern.of(call.get(i), scope, met, 0);
            if (pattern == null) {
                return null;
            }
            made[i] = pattern;
        }
        return made;
    }

    public Atom lhs() {
        return lhs;
    }

    /** Returns the code of the right side. O(arity) the first time; threads that race make the same. */
    public Code body() {
        Code known = body;
        if (known == null) {
            known = Code.of(rhs, scope);
            body = known;
        }
        return known;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Atom[] newSlots() {
        return new Atom[scope.size()];
    }

    public int slots() {
        return scope.size();
    }

    /** Matches the arguments of a call whose head is known to be that of this rule; the result is that of a pattern. */
    public Verdict match(Atom[] arguments, @Nullable Atom[] slots) {
        if (patterns == null) {
            return Verdict.OPEN;
        }
        Verdict result = Verdict.MATCHED;
        for (int i = 0; i < arguments.length; i++) {
            Verdict part = patterns[i + 1].match(slots, arguments[i]);
            if (part == Verdict.FAILED) {
                return Verdict.FAILED;
            }
            if (part == Verdict.OPEN) {
                result = Verdict.OPEN;
            }
        }
        return result;
    }

    /** Matches a whole call, head and all. */
    public Verdict matchWhole(Expression call, @Nullable Atom[] slots) {
        if (patterns == null) {
            return Verdict.OPEN;
        }
        if (patterns.length != call.size()) {
            return Verdict.FAILED;
        }
        Verdict result = Verdict.MATCHED;
        for (int i = 0; i < patterns.length; i++) {
            Verdict part = patterns[i].match(slots, call.get(i));
            if (part == Verdict.FAILED) {
                return Verdict.FAILED;
            }
            if (part == Verdict.OPEN) {
                result = Verdict.OPEN;
            }
        }
        return result;
    }

    /** Unifies a call with the left side; null if that cannot be done. */
    public @Nullable Application unify(Machine machine, Atom call) {
        @Nullable Atom[] slots = newSlots();
        long mark = machine.mark();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = machine.fresh(scope.variable(i));
        }
        Atom renamed = Code.of(lhs, scope).instantiate(machine, slots);
        Bindings bindings = Unifier.unify(call, renamed).getOrNull();
        if (bindings == null) {
            return null;
        }
        for (int i = 0; i < slots.length; i++) {
            Atom slot = slots[i];
            assert slot != null;
            slots[i] = bindings.apply(slot);
        }
        return new Application(slots, Delta.of(bindings, mark));
    }

    /** How this applies to a whole atom, whatever its head is; null if the left side does not fit. */
    public @Nullable Application fit(Machine machine, Atom atom) {
        @Nullable Atom[] slots = newSlots();
        Verdict matched = atom instanceof Expression call ? matchWhole(call, slots) : Verdict.OPEN;
        if (matched == Verdict.OPEN) {
            return unify(machine, atom);
        }
        if (matched == Verdict.FAILED) {
            return null;
        }
        makeVariables(machine, slots);
        return new Application(slots, null);
    }

    /** Returns the rule with its slots filled, for people to read. */
    public String instance(Machine machine, @Nullable Atom[] slots) {
        Atom from = machine.store().printable(Code.of(lhs, scope).instantiate(machine, slots));
        Atom to = machine.store().printable(body().instantiate(machine, slots));
        return from + " => " + to;
    }

    /** Returns the key of a rule by the first argument of its calls; null if it has none. */
    @Nullable Object firstKey() {
        if (patterns == null || patterns.length < 2) {
            return null;
        }
        Pattern first = patterns[1];
        if (first instanceof Pattern.Ground ground) {
            return keyOf(ground.atom());
        }
        if (first instanceof Pattern.Parts parts) {
            return parts.size() > 0
                            && parts.part(0) instanceof Pattern.Ground head
                            && head.atom() instanceof Symbol symbol
                    ? new ExpressionKey(symbol, parts.size())
                    : null;
        }
        return null;
    }

    /** Returns the key by which rules are found for an argument; null if there is none. */
    static @Nullable Object keyOf(Atom argument) {
        if (argument instanceof Expression expression) {
            return !expression.isEmpty() && expression.get(0) instanceof Symbol symbol
                    ? new ExpressionKey(symbol, expression.size())
                    : List.of();
        }
        return argument instanceof Variable ? null : NumericEquality.canonical(argument);
    }

    private record ExpressionKey(Symbol head, int size) {}

    @Override
    public String toString() {
        return lhs + " -> " + rhs;
    }
}
