package org.banyan.samples.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.testkit.BanyanDomain;
import org.banyan.testkit.Branches;
import org.banyan.testkit.UnionLaws;

class InventoryTest {
    @Property
    @Domain(BanyanDomain.class)
    void mergingIsAUnion(@ForAll Branches branches) {
        UnionLaws.of((one, other) ->
                        Inventory.of(one).mergedWith(Inventory.of(other)).stock())
                .check(branches);
    }

    @Example
    void aPieceIsCounted() {
        Inventory shop = Inventory.of(Environment.empty())
                .withShelf("A1", "fruit")
                .with("(pear green)")
                .get()
                .with("(pear yellow)")
                .get();
        assertThat(shop.count(Atom.expression(Atom.symbol("pear"), Atom.variable("colour"))))
                .isEqualTo(2);
        assertThat(shop.purposeOf("A1")).containsExactly("fruit");
        assertThat(shop.purposeOf("A2")).isEmpty();
    }

    @Example
    void aWrongDescriptionIsReported() {
        assertThat(Inventory.of(Environment.empty()).with("(pear").getLeft()).hasSize(1);
    }
}
