package org.banyan.core.eval.type;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/** What is declared of types: what a {@link TypeSystem} follows its types from. */
public interface Declarations {
    /** The types that the library says a symbol has; none if it says nothing. */
    List<Atom> ofLibrary(Symbol symbol);

    /** The type of what a symbol stands for, if it stands for a value. */
    @Nullable Atom ofToken(Symbol symbol);

    /** Whether type assertions of programs for a symbol count. */
    boolean isAssertable(Symbol symbol);

    /** The spaces whose type assertions are visible. */
    List<State> visible();

    /** Whether nothing says of an expression as a whole what type it is. */
    boolean isSimple();

    /** Whether an expression is known to evaluate to itself, and to have the type that is expected. */
    boolean isNormal(Expression expression, Expected expected);

    /** The type that a grounded value, or a symbol that stands for one, has by itself; null if it has none. */
    @Nullable Atom typeOfValue(Atom atom);

    /** {@code Symbol}, {@code Variable}, {@code Expression} or {@code Grounded}. */
    Symbol metaType(Atom atom);
}
