package org.banyan.core.eval.library.argument;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.OperationFailure;

/** Takes the arguments of a call as what they have to be. */
public final class Arguments {
    private Arguments() {}

    /**
     * Returns an argument.
     *
     * @throws OperationFailure for the reason {@code usage} if there is none at the index
     */
    public static Atom at(Atom[] arguments, int index, String usage) {
        if (index >= arguments.length) {
            throw new OperationFailure(usage);
        }
        return arguments[index];
    }

    /**
     * Returns an argument that is an expression.
     *
     * @throws OperationFailure for the reason {@code usage} if there is none at the index; if it is no expression
     */
    public static Expression expression(Atom[] arguments, int index, String usage) {
        if (at(arguments, index, usage) instanceof Expression expression) {
            return expression;
        }
        throw new OperationFailure("Atom is not an ExpressionAtom");
    }

    /**
     * Returns an argument that is a number.
     *
     * @throws OperationFailure for the reason {@code usage} if there is none at the index
     */
    public static Atom number(Atom[] arguments, int index, String usage) {
        if (index < arguments.length && Numbers.isNumber(arguments[index])) {
            return arguments[index];
        }
        throw new OperationFailure(usage);
    }
}
