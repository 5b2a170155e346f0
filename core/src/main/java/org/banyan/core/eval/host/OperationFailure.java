package org.banyan.core.eval.host;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;

/**
 * An exception that an operation throws if its call is an error. The result of the call is {@code (Error call reason)}.
 * Immutable.
 */
public final class OperationFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Atom reason;

    /** Creates a failure with an atom as its reason, and without a stack trace. O(size of the atom). */
    public OperationFailure(Atom reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    /** Creates a failure with a text as its reason. The text becomes a symbol, as in the reference. O(its length). */
    public OperationFailure(String reason) {
        this(Symbol.ofText(reason));
    }

    /** Returns the reason. O(1). */
    public Atom reason() {
        return reason;
    }
}
