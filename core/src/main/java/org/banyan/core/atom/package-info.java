/**
 * Atoms: the values that MeTTa programs are made of, and that environments store.
 *
 * <p>{@link org.banyan.core.atom.Atom} is sealed, and the nine classes of atoms are final, so that a chain of
 * {@code instanceof} patterns can be exhaustive:
 * <table>
 *   <caption>The kinds of atoms, in canonical order</caption>
 *   <tr><td>{@link org.banyan.core.atom.Variable}</td><td>{@code $x}</td></tr>
 *   <tr><td>{@link org.banyan.core.atom.Bool}</td><td>{@code True}</td></tr>
 *   <tr><td>{@link org.banyan.core.atom.Int64}</td><td>{@code 42}</td></tr>
 *   <tr><td>{@link org.banyan.core.atom.BigInt}</td><td>{@code 18446744073709551616}</td></tr>
 *   <tr><td>{@link org.banyan.core.atom.Float64}</td><td>{@code 0.5}</td></tr>
 *   <tr><td>{@link org.banyan.core.atom.Str}</td><td>{@code "two words"}</td></tr>
 *   <tr><td>{@link org.banyan.core.atom.Symbol}</td><td>{@code edge}</td></tr>
 *   <tr><td>{@link org.banyan.core.atom.Grounded}</td><td>a Java value</td></tr>
 *   <tr><td>{@link org.banyan.core.atom.Expression}</td><td>{@code (edge $x "b")}</td></tr>
 * </table>
 *
 * <p>Integers are exact. Those that fit 64 bits are {@code Int64}, all others {@code BigInt}; both stand in one order,
 * by value. {@link org.banyan.core.atom.NumericEquality} says when numbers of different kinds are the same number to
 * programs and queries.
 *
 * <p>Atoms are made by the static methods of {@code Atom}:
 * <pre>{@code
 * Atom fact = Atom.expression(Atom.symbol("age"), Atom.symbol("ann"), Atom.integer(42));
 * fact.toString();    // (age ann 42)
 * fact.path();        // its key in a trie
 * }</pre>
 *
 * <p>Two shapes of expression mean more: a {@link org.banyan.core.atom.Rule} and a
 * {@link org.banyan.core.atom.TypeAssertion}.
 *
 * <p>{@link org.banyan.core.atom.AtomCodec} turns atoms into paths and back, and shows the parts of a path to code that
 * matches without decoding. {@link org.banyan.core.atom.Syntax} says what a word is, to atoms and to readers alike;
 * {@link org.banyan.core.atom.Utf8} is what both understand by text.
 */
@NullMarked
package org.banyan.core.atom;

import org.jspecify.annotations.NullMarked;
