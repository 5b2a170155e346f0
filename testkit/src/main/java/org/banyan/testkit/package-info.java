/**
 * Arbitraries and laws that other projects run against their own code.
 *
 * <p>Whoever puts environments behind an interface of his own, such as a store, a session or a cache, wants to know
 * whether what the environments promise still holds there. The arbitraries make the values to try it with, for jqwik;
 * the laws say what must hold, in plain Java, for any framework.
 *
 * <pre>{@code
 * @Domain(BanyanDomain.class)
 * class MyStoreTest {
 *     @Property
 *     void unionLosesAndDoublesNothing(@ForAll Branches branches) {
 *         UnionLaws.of((a, b) -> MyStore.holding(a).mergedWith(b).environment()).check(branches);
 *     }
 * }
 * }</pre>
 *
 * <p>{@link org.banyan.testkit.BanyanDomain} makes arbitraries known to jqwik by type; {@link
 * org.banyan.testkit.ArbitraryAtoms} and {@link org.banyan.testkit.ArbitraryEnvironments} are the same as methods, to
 * build others from. {@link org.banyan.testkit.UnionLaws}, {@link org.banyan.testkit.UnionAllLaws} and {@link
 * org.banyan.testkit.ForkLaws} throw an {@link AssertionError} that shows the operands when a law is broken.
 */
@NullMarked
package org.banyan.testkit;

import org.jspecify.annotations.NullMarked;
