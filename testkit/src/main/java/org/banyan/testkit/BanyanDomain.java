package org.banyan.testkit;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;

/**
 * The domain of Banyan's values: with {@code @Domain(BanyanDomain.class)} on a property or its class, jqwik knows how
 * to make atoms, rules, environments, {@linkplain Edit edits} and {@link Branches}.
 *
 * <p>Add {@code @Domain(DomainContext.Global.class)} for what jqwik knows by itself, such as numbers, and where
 * annotations of jqwik, such as {@code @Size}, are to have an effect.
 */
public final class BanyanDomain extends DomainContextBase {
    /** For jqwik, which makes a domain when a property asks for it. */
    public BanyanDomain() {}

    /** {@link ArbitraryAtoms#atoms()}. */
    @Provide
    public Arbitrary<Atom> atoms() {
        return ArbitraryAtoms.atoms();
    }

    /** {@link ArbitraryAtoms#rules()}. */
    @Provide
    public Arbitrary<Rule> rules() {
        return ArbitraryAtoms.rules();
    }

    /** {@link ArbitraryEnvironments#environments()}. */
    @Provide
    public Arbitrary<Environment> environments() {
        return ArbitraryEnvironments.environments();
    }

    /** {@link ArbitraryEnvironments#edits()}. */
    @Provide
    public Arbitrary<Edit> edits() {
        return ArbitraryEnvironments.edits();
    }

    /** {@link ArbitraryEnvironments#branches()}. */
    @Provide
    public Arbitrary<Branches> branches() {
        return ArbitraryEnvironments.branches();
    }
}
