package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * An atom prepared for evaluation, with slots in place of its variables.
 *
 * <p>Code is shared by runs and threads. What it caches can be computed again, so races do no harm.
 */
public abstract class Code {
    static final int DEEP = 200;

    /** Returns the code of an atom within a scope. O(arity). */
    public static Code of(Atom atom, Scope scope) {
        if (atom instanceof Variable variable) {
            return new SlotCode(scope.slot(variable), variable);
        }
        if (atom instanceof Expression expression && !expression.isEmpty()) {
            return new CallCode(expression, scope);
        }
        return new ConstantCode(atom);
    }

    /** Returns the atom that this is the code of, with its variables as they were written. */
    public abstract Atom template();

    /**
     * Evaluates the code: lets the machine hold results, or some other code to evaluate instead.
     *
     * @param expected what is expected of results
     */
    public abstract void eval(Machine machine, @Nullable Atom[] slots, Expected expected);

    /**
     * Returns the only result if it can be computed at once, without the stack and without effects; null otherwise. It
     * is {@code Empty} or an error only if the code itself is that.
     */
    public abstract @Nullable Atom quick(Machine machine, @Nullable Atom[] slots, Expected expected);

    /** Returns the atom with the values of slots in place of its variables, not evaluated. */
    public final Atom instantiate(Machine machine, @Nullable Atom[] slots) {
        return instantiate(machine, slots, 0);
    }

    public abstract Atom instantiate(Machine machine, @Nullable Atom[] slots, int depth);

    /**
     * Returns the type of the unevaluated atom, if that is easily known: {@code %Undefined%} if it has none; null if it
     * may have several, an open one, or a wrong one.
     */
    public abstract @Nullable Atom type(Machine machine, @Nullable Atom[] slots);
}
