package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.term.Expressions;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.match.Substitution;
import org.jspecify.annotations.Nullable;

/**
 * An expression: a call, or a tuple.
 *
 * <p>How it is evaluated depends on what its head means, which may change while a program runs; the plan for the
 * meaning that was met last is remembered.
 */
public final class CallCode extends Code {
    private final Expression template;
    private final Scope scope;
    private final @Nullable Code[] children;
    private @Nullable Planned planned;

    /** The type that this had last, if this is nested deep. */
    private Typing.@Nullable Known typed;

    /** How many steps this takes, more or less; -1 if it was never evaluated apart. */
    private long cost = -1;

    /** A plan, and where it holds. */
    private record Planned(Heads heads, Plan plan) {}

    public CallCode(Expression template, Scope scope) {
        this.template = template;
        this.scope = scope;
        this.children = new Code[template.size()];
    }

    /** The same call with another head. O(arity). */
    public CallCode withHead(Atom head) {
        Atom[] atoms = template.children().toArray(Atom[]::new);
        atoms[0] = head;
        CallCode other = new CallCode(Expressions.of(atoms), scope);
        for (int i = 1; i < children.length; i++) {
            other.children[i] = child(i);
        }
        return other;
    }

    @Override
    public Expression template() {
        return template;
    }

    public Scope scope() {
        return scope;
    }

    public int size() {
        return children.length;
    }

    /** The code of a child; 0 is the head. O(its arity) the first time. */
    public Code child(int index) {
        Code known = children[index];
        if (known == null) {
            known = Code.of(template.get(index), scope);
            children[index] = known;
        }
        return known;
    }

    /** The head, if it is a symbol. */
    @Nullable Symbol head() {
        return template.get(0) instanceof Symbol symbol ? symbol : null;
    }

    /** Whether the head of a call, or of the call that is its head, is a variable, to which no rule applies. */
    public static boolean hasVariableHead(Atom call) {
        Atom head = call;
        while (head instanceof Expression expression && !expression.isEmpty()) {
            head = expression.get(0);
        }
        return head instanceof Variable;
    }

    public Plan plan(Machine machine) {
        Planned known = planned;
        Heads heads = machine.heads();
        if (known == null || known.heads != heads) {
            known = new Planned(heads, Plan.of(machine, this));
            planned = known;
        }
        return known.plan;
    }

    @Override
    public void eval(Machine machine, @Nullable Atom[] slots, Expected expected) {
        if (template.isGround() && machine.heads().isNormal(template, expected)) {
            machine.give(template);
            return;
        }
        plan(machine).eval(machine, this, slots, expected);
    }

    @Override
    public @Nullable Atom quick(Machine machine, @Nullable Atom[] slots, Expected expected) {
        if (template.isGround() && machine.heads().isNormal(template, expected)) {
            return template;
        }
        Trace trace = machine.trace();
        return trace == null
                ? plan(machine).quick(machine, this, slots, expected)
                : trace.quick(machine, this, slots, expected);
    }

    /** Whether it may pay to evaluate this apart, as far as earlier times can tell. */
    public boolean mayPay(Machine machine) {
        return machine.heartbeat().pays(cost);
    }

    /** Takes note of how many steps this took when it was evaluated apart. */
    public void learnCost(long steps) {
        cost = cost < 0 ? steps : (3 * cost + steps) / 4;
    }

    /** Whether this is written as an error, which stands for itself wherever it stands. */
    boolean isError() {
        return Outcomes.isError(template);
    }

    @Override
    public Atom instantiate(Machine machine, @Nullable Atom[] slots, int depth) {
        if (template.isGround()) {
            return template;
        }
        if (depth > DEEP) {
            return Substitution.apply(
                    template, variable -> Code.of(variable, scope).instantiate(machine, slots, 0));
        }
        Atom[] atoms = new Atom[children.length];
        for (int i = 0; i < atoms.length; i++) {
            atoms[i] = child(i).instantiate(machine, slots, depth + 1);
        }
        return Expressions.of(atoms);
    }

    @Override
    public @Nullable Atom type(Machine machine, @Nullable Atom[] slots) {
        Typing.Known known = typed;
        return known != null && known.holds(machine, slots)
                ? known.type()
                : machine.typing().of(machine, this, slots);
    }

    /** Takes note of the type, which is that of an atom without variables wherever it stands. */
    void remember(Machine machine, @Nullable Atom[] slots, @Nullable Atom type) {
        typed = new Typing.Known(machine.heads(), template.isGround() ? null : slots, type);
    }
}
