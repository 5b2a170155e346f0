package org.banyan.core.eval.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.NumericEquality;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Pattern;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;
import org.banyan.core.match.Unifier;
import org.banyan.core.space.Definition;
import org.jspecify.annotations.Nullable;

/** A rule prepared for application: a pattern for the call, and code for what it is rewritten to. */
public final class RuleCode {
    private static final Symbol FUNCTION = Symbol.of("function");

    private final Atom lhs;
    private final Scope scope;
    private final Pattern @Nullable [] patterns;
    private final Code body;
    private final Kind kind;

    /** The slots of variables that nothing gives a value before they are read. */
    private final int[] open;

    /** See {@link #openness()}; -1 if that was not asked for. */
    private int openness = -1;

    /** What to do with the right side. */
    public enum Kind {
        /** It is evaluated. */
        EVALUATED,
        /** It is {@code NotReducible}: the call stays as it is. */
        NOT_REDUCIBLE,
        /** It is a function of the minimal language, which is run first. */
        FUNCTION
    }

    /** What says which names are forms. */
    private final Library library;

    private RuleCode(Expression rule, Library library) {
        this.library = library;
        lhs = rule.get(1);
        scope = Scope.ofRule(rule);
        patterns = patterns();
        body = Code.of(rule.get(2), scope);
        kind = kindOf(rule.get(2));
        open = open(rule.get(2));
    }

    private int[] open(Atom rhs) {
        boolean[] local = Locals.of(rhs, scope, library);
        Set<Variable> given = Substitution.variables(lhs);
        return IntStream.range(0, scope.size())
                .filter(slot -> !local[slot] && !given.contains(scope.variable(slot)))
                .toArray();
    }

    /** Makes the variables that the right side has of its own, so that all who wait know them. */
    public void makeVariables(Machine machine, @Nullable Atom[] slots) {
        for (int slot : open) {
            slots[slot] = machine.fresh(scope.variable(slot));
        }
    }

    /** The code of a definition, which keeps it for libraries of one dialect: it is dialects that differ in forms. */
    static RuleCode of(Definition definition, Library library) {
        if (definition.code() instanceof RuleCode known && known.library.dialect() == library.dialect()) {
            return known;
        }
        RuleCode made = new RuleCode(definition.rule().atom(), library);
        definition.code(made);
        return made;
    }

    /** This rule; if it is one for a symbol, that for calls of the symbol without arguments instead. */
    RuleCode forCalls() {
        return lhs instanceof Symbol
                ? new RuleCode(Atom.expression(Symbol.of("="), Atom.expression(lhs), body.template()), library)
                : this;
    }

    /** How often there are variables on the left side: the less there are, the more specific it is. O(its size). */
    public int openness() {
        int known = openness;
        if (known < 0) {
            known = 0;
            Deque<Atom> open = new ArrayDeque<>(List.of(lhs));
            while (!open.isEmpty()) {
                Atom atom = open.pop();
                if (atom instanceof Variable) {
                    known++;
                } else if (atom instanceof Expression expression && !expression.isGround()) {
                    expression.children().forEach(open::push);
                }
            }
            openness = known;
        }
        return known;
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

    public Code body() {
        return body;
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
    public int match(Atom[] arguments, @Nullable Atom[] slots) {
        if (patterns == null) {
            return Pattern.OPEN;
        }
        int result = Pattern.MATCHED;
        for (int i = 0; i < arguments.length; i++) {
            int part = patterns[i + 1].match(slots, arguments[i]);
            if (part == Pattern.FAILED) {
                return Pattern.FAILED;
            }
            result = Math.max(result, part);
        }
        return result;
    }

    /** Matches a whole call, head and all. */
    public int matchWhole(Expression call, @Nullable Atom[] slots) {
        if (patterns == null) {
            return Pattern.OPEN;
        }
        if (patterns.length != call.size()) {
            return Pattern.FAILED;
        }
        int result = Pattern.MATCHED;
        for (int i = 0; i < patterns.length; i++) {
            int part = patterns[i].match(slots, call.get(i));
            if (part == Pattern.FAILED) {
                return Pattern.FAILED;
            }
            result = Math.max(result, part);
        }
        return result;
    }

    /**
     * Unifies a call with the left side, and fills the slots.
     *
     * @return whether it can be done; {@code found} has got what it says of the call's variables
     */
    public boolean unify(Machine machine, Atom call, @Nullable Atom[] slots, @Nullable Delta[] found) {
        long mark = machine.mark();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = machine.fresh(scope.variable(i));
        }
        Atom renamed = Code.of(lhs, scope).instantiate(machine, slots);
        Bindings bindings = Unifier.unify(call, renamed).getOrNull();
        if (bindings == null) {
            return false;
        }
        for (int i = 0; i < slots.length; i++) {
            Atom slot = slots[i];
            assert slot != null;
            slots[i] = bindings.apply(slot);
        }
        found[0] = Delta.of(bindings, mark);
        return true;
    }

    /**
     * The slots as a whole atom fills them, whatever its head is; null if the left side does not fit.
     *
     * @param found gets what it says of the atom's variables; null if that is nothing
     */
    public @Nullable Atom @Nullable [] fit(Machine machine, Atom atom, @Nullable Delta[] found) {
        @Nullable Atom[] slots = newSlots();
        int matched = atom instanceof Expression call ? matchWhole(call, slots) : Pattern.OPEN;
        found[0] = null;
        if (matched == Pattern.OPEN) {
            slots = newSlots();
            return unify(machine, atom, slots, found) ? slots : null;
        }
        if (matched == Pattern.FAILED) {
            return null;
        }
        makeVariables(machine, slots);
        return slots;
    }

    /** The rule with its slots filled, for people. */
    public String instance(Machine machine, @Nullable Atom[] slots) {
        Atom from = machine.store().printable(Code.of(lhs, scope).instantiate(machine, slots));
        Atom to = machine.store().printable(body.instantiate(machine, slots));
        return from + " => " + to;
    }

    /** By what a rule can be told from others, given a call's first argument; null if by nothing. */
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

    /** By what candidates are found for an argument; null if there is nothing to find them by. */
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
        return lhs + " -> " + body.template();
    }
}
