/**
 * Arbitraries and laws that other projects run against their own code.
 *
 * <p>A project that hides environments behind a type of its own, such as a store, a session or a cache, needs to know
 * whether that type still keeps the promises of environments. The laws check this. They are plain Java and work with
 * any test framework. The arbitraries generate the operands for jqwik.
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
 * <p>{@link org.banyan.testkit.BanyanDomain} provides the arbitraries to jqwik by type. {@link
 * org.banyan.testkit.ArbitraryAtoms} and {@link org.banyan.testkit.ArbitraryEnvironments} have them as methods, for
 * arbitraries of your own. {@link org.banyan.testkit.UnionLaws}, {@link org.banyan.testkit.UnionAllLaws} and {@link
 * org.banyan.testkit.ForkLaws} throw an {@link AssertionError} with all operands when a law is broken.
 *
 * <p>On the module path, a test module requires {@code org.banyan.testkit} and is open to jqwik. Surefire's launcher of
 * JUnit then needs two packages of JUnit, by {@code --add-exports}; {@code docs/samples/modular} shows how.
 */
@NullMarked
package org.banyan.testkit;

import org.jspecify.annotations.NullMarked;
