package org.banyan.docs;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.banyan.core.Environment;
import org.banyan.testkit.BanyanDomain;
import org.banyan.testkit.Branches;
import org.banyan.testkit.UnionLaws;

class GuideTestkitTest {
    // region: store
    record Store(Environment environment) {
        Store mergedWith(Store other) {
            return new Store(environment.union(other.environment()));
        }
    }
    // endregion

    // region: laws
    @Property
    @Domain(BanyanDomain.class)
    void mergingLosesAndDoublesNothing(@ForAll Branches branches) {
        UnionLaws.of((a, b) -> new Store(a).mergedWith(new Store(b)).environment())
                .check(branches);
    }
    // endregion
}
