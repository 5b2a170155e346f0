package org.banyan.core.match;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.banyan.core.Terms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;

/** Terms of few names, so that variables are repeated and unification often succeeds. */
final class ArbitraryTerms extends DomainContextBase {
    static final List<Variable> VARIABLES =
            List.of(Variable.of("x"), Variable.of("y"), Variable.of("z"), Variable.of(""));

    /** What each of {@link #VARIABLES} stands for, without variables. */
    record Assignment(List<Atom> values) {
        Bindings bindings() {
            return Bindings.of(VARIABLES, values);
        }
    }

    @Provide
    Arbitrary<Atom> terms() {
        return terms(3, true).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Assignment> assignments() {
        return terms(1, false)
                .list()
                .ofSize(VARIABLES.size())
                .map(Assignment::new)
                .withoutEdgeCases();
    }

    /** Leaves as often as expressions; small expressions rather than large ones, which would seldom agree. */
    private static Arbitrary<Atom> terms(int depth, boolean open) {
        Arbitrary<Atom> constants = Arbitraries.of(Terms.terms("a", "a", "b", "7", "()"));
        Arbitrary<Atom> leaves = open ? Arbitraries.oneOf(Arbitraries.of(VARIABLES), constants) : constants;
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Atom> child = Arbitraries.lazy(() -> terms(depth - 1, open));
        Arbitrary<Atom> pairs = Combinators.combine(child, child).as(Atom::expression);
        Arbitrary<Atom> others = child.list().ofMaxSize(3).map(Atom::expression);
        return Arbitraries.frequencyOf(Tuple.of(3, leaves), Tuple.of(4, pairs), Tuple.of(1, others));
    }
}
