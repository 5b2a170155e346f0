package org.banyan.testkit;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;

/**
 * The domain of Banyan's values. With {@code @Domain(BanyanDomain.class)} on a property or its class, jqwik generates
 * atoms, rules, environments, {@linkplain Edit edits} and {@link Branches}.
 *
 * <p>Add {@code @Domain(DomainContext.Global.class)} for the types that jqwik itself generates, such as numbers, and
 * for its annotations, such as {@code @Size}.
 *
 * <p>Cost: every method is O(1).
 */
public final class BanyanDomain extends DomainContextBase {
    /** Creates the domain. jqwik calls this for a property that names it. */
    public BanyanDomain() {}

    /** Provides {@link ArbitraryAtoms#atoms()}. */
    @Provide
    public Arbitrary<Atom> atoms() {
        return ArbitraryAtoms.atoms();
    }

    /** Provides {@link ArbitraryAtoms#rules()}. */
    @Provide
    public Arbitrary<Rule> rules() {
        return ArbitraryAtoms.rules();
    }

    /** Provides {@link ArbitraryEnvironments#environments()}. */
    @Provide
    public Arbitrary<Environment> environments() {
        return ArbitraryEnvironments.environments();
    }

    /** Provides {@link ArbitraryEnvironments#edits()}. */
    @Provide
    public Arbitrary<Edit> edits() {
        return ArbitraryEnvironments.edits();
    }

    /** Provides {@link ArbitraryEnvironments#branches()}. */
    @Provide
    public Arbitrary<Branches> branches() {
        return ArbitraryEnvironments.branches();
    }
}
