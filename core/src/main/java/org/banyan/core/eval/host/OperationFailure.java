package org.banyan.core.eval.host;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;

/** Thrown by an operation whose call is an error; the result of the call is {@code (Error call reason)}. */
public final class OperationFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Atom reason;

    /** A failure for a reason, which may be any atom; it has no stack trace. */
    public OperationFailure(Atom reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    /** A failure for a reason in words, which become a symbol, as the reference has it. */
    public OperationFailure(String reason) {
        this(Symbol.ofText(reason));
    }

    /** The reason. */
    public Atom reason() {
        return reason;
    }
}
