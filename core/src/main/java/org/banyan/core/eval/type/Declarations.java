package org.banyan.core.eval.type;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/** The declarations that a {@link TypeSystem} derives its types from. */
public interface Declarations {
    /** Returns the types of a symbol in the library; none if it has none there. */
    List<Atom> ofLibrary(Symbol symbol);

    /** Returns the type of the value that a symbol stands for, if it stands for one. */
    @Nullable Atom ofToken(Symbol symbol);

    /** Whether type assertions of programs for a symbol count. */
    boolean isAssertable(Symbol symbol);

    /** Returns the spaces whose type assertions are visible. */
    List<State> visible();

    /** Whether no type assertion is about an expression as a whole. */
    boolean isSimple();

    /** Whether an expression is known to evaluate to itself, and to have the type that is expected. */
    boolean isNormal(Expression expression, Expected expected);

    /** Returns the type that a grounded value, or a symbol that stands for one, has by itself; null if it has none. */
    @Nullable Atom typeOfValue(Atom atom);

    /** Returns the meta-type: {@code Symbol}, {@code Variable}, {@code Expression} or {@code Grounded}. */
    Symbol metaType(Atom atom);
}
