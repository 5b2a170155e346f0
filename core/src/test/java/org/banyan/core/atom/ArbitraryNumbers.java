package org.banyan.core.atom;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Numbers of all kinds, most of them at edges where rounding would make two of them one, and pairs that are near. */
@SuppressWarnings("exports") // tests of other packages use it, other modules do not
public class ArbitraryNumbers extends DomainContextBase {
    /** Two numbers that are the same, or nearly so, or not at all. */
    public record Pair(Atom a, Atom b) {}

    public ArbitraryNumbers() {}

    @Provide
    public Arbitrary<Atom> numbers() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.of(NumberOracle.edges())),
                        Tuple.of(1, Arbitraries.doubles().map(Atom::real)),
                        Tuple.of(1, Arbitraries.longs().map(Atom::integer)),
                        Tuple.of(1, Arbitraries.bigIntegers().map(Atom::integer)))
                .withoutEdgeCases();
    }

    /** As often the same number as not. */
    @Provide
    public Arbitrary<Pair> pairs() {
        Arbitrary<Pair> any = Combinators.combine(numbers(), numbers()).as(Pair::new);
        Arbitrary<Pair> one = Combinators.combine(
                        numbers(), Arbitraries.integers().between(0, 1_000))
                .as((number, choice) -> {
                    List<Atom> others = NumberOracle.forms(number);
                    return new Pair(number, others.get(choice % others.size()));
                });
        return Arbitraries.frequencyOf(Tuple.of(2, any), Tuple.of(3, one)).withoutEdgeCases();
    }
}
