package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * An atom prepared for evaluation, its variables turned into slots.
 *
 * <p>Code belongs to no run and no thread. What it remembers it can find again, so races do no harm.
 */
public abstract class Code {
    static final int DEEP = 200;

    /** The code of an atom within a scope. O(arity). */
    public static Code of(Atom atom, Scope scope) {
        if (atom instanceof Variable variable) {
            return new SlotCode(scope.slot(variable), variable);
        }
        if (atom instanceof Expression expression && !expression.isEmpty()) {
            return new CallCode(expression, scope);
        }
        return new ConstantCode(atom);
    }

    /** The atom that this is the code of, its variables as they were written. */
    public abstract Atom template();

    /**
     * Evaluates: lets the machine hold results, or some other code to be evaluated instead.
     *
     * @param expected what is expected of results
     */
    public abstract void eval(Machine machine, @Nullable Atom[] slots, Expected expected);

    /**
     * The one result, if it can be had at once, without the stack and without any effect; null otherwise. It may be
     * {@code Empty} or an error only if the code itself is that.
     */
    public abstract @Nullable Atom quick(Machine machine, @Nullable Atom[] slots, Expected expected);

    /** The atom with slots in place of its variables, not evaluated. */
    public final Atom instantiate(Machine machine, @Nullable Atom[] slots) {
        return instantiate(machine, slots, 0);
    }

    public abstract Atom instantiate(Machine machine, @Nullable Atom[] slots, int depth);

    /**
     * The type of the atom, not evaluated, if that is easily known: {@code %Undefined%} if it has none, null if it may
     * have several, or an open one, or a wrong one.
     */
    public abstract @Nullable Atom type(Machine machine, @Nullable Atom[] slots);
}
