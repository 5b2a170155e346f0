package org.banyan.core.eval.host;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;

/** The types that the library uses. */
public final class Types {
    public static final Symbol NUMBER = Symbol.of("Number");
    public static final Symbol BOOL = Symbol.of("Bool");
    public static final Symbol STRING = Symbol.of("String");
    public static final Symbol TYPE = Symbol.of("Type");
    public static final Symbol SPACE = Symbol.of("SpaceType");
    public static final Symbol ATOM = Symbol.of("Atom");
    public static final Symbol SYMBOL = Symbol.of("Symbol");
    public static final Symbol VARIABLE = Symbol.of("Variable");
    public static final Symbol EXPRESSION = Symbol.of("Expression");
    public static final Symbol GROUNDED = Symbol.of("Grounded");
    public static final Symbol UNDEFINED = Symbol.of("%Undefined%");
    public static final Symbol ARROW = Symbol.of("->");

    /** The type of a call that is made for its effect only. */
    public static final Expression UNIT = Atom.expression(ARROW);

    private Types() {}

    /**
     * Returns the type of a function, from the types of its arguments and last that of its result. O(number of types).
     */
    public static Expression function(Atom... types) {
        Atom[] children = new Atom[types.length + 1];
        children[0] = ARROW;
        System.arraycopy(types, 0, children, 1, types.length);
        return Atom.expression(children);
    }
}
