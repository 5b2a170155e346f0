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
 * The code of an expression: a call, or a tuple.
 *
 * <p>The meaning of the head decides how it is evaluated, and may change while a program runs. The plan for the latest
 * meaning is cached.
 */
public final class CallCode extends Code {
    private final Expression template;
    private final Scope scope;
    private final @Nullable Code[] children;
    private @Nullable Planned planned;

    /** The latest type of this call; kept only if calls are nested deep. */
    private Typing.@Nullable Known typed;

    /** About how many steps this takes; -1 if it was never evaluated apart. */
    private long cost = -1;

    /** A plan, and the heads for which it holds. */
    private record Planned(Heads heads, Plan plan) {}

    public CallCode(Expression template, Scope scope) {
        this.template = template;
        this.scope = scope;
        this.children = new Code[template.size()];
    }

    /** Returns the same call with another head. O(arity). */
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

    /** Returns the code of a child; 0 is the head. O(its arity) the first time. */
    public Code child(int index) {
        Code known = children[index];
        if (known == null) {
            known = Code.of(template.get(index), scope);
            children[index] = known;
        }
        return known;
    }

    /** Returns the head, if it is a symbol. */
    @Nullable Symbol head() {
        return template.get(0) instanceof Symbol symbol ? symbol : null;
    }

    /** Whether the head of a call, or of the call that is its head, is a variable. No rule applies to such a call. */
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

    /** Whether evaluating this apart may save time, judged by earlier evaluations. */
    public boolean mayPay(Machine machine) {
        return machine.heartbeat().pays(cost);
    }

    /** Notes how many steps this took when it was evaluated apart. */
    public void learnCost(long steps) {
        cost = cost < 0 ? steps : (3 * cost + steps) / 4;
    }

    /** Whether this is written as an error, which evaluates to itself everywhere. */
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

    /** Notes the type, which is the same wherever the atom stands, as it has no variables. */
    void remember(Machine machine, @Nullable Atom[] slots, @Nullable Atom type) {
        typed = new Typing.Known(machine.heads(), template.isGround() ? null : slots, type);
    }
}
