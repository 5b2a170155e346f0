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
 * <p>Two shapes of expression have a class of their own: {@link org.banyan.core.atom.Rule} {@code (= lhs rhs)} and
 * {@link org.banyan.core.atom.TypeAssertion} {@code (: name type)}.
 *
 * <p>The path of an atom is its key in a trie. It is a sequence of items in the order in which the atom is printed: an
 * expression is its arity and then its children, a leaf is a tag and its value, a variable is new where it first occurs
 * and has a number where it occurs again. So atoms that differ only in the names of their variables have one path, and
 * the order of paths is the canonical order of atoms:
 *
 * <pre>
 *     (edge      $x   "b"       $x)
 *      |   \      |     \          \
 *     84    62 e d g e 00   01    61 b 00    08
 *     four  symbol "edge"   new   string     variable 0
 *     parts                 variable         again
 * </pre>
 *
 * <p>{@link org.banyan.core.atom.AtomCodec} turns atoms into paths and back, and reads the items of a path for code
 * that matches without decoding. {@link org.banyan.core.atom.Syntax} defines what a word is, for atoms and for readers
 * of text; {@link org.banyan.core.atom.Utf8} defines which bytes are text.
 *
 * <p>All classes are immutable and thread-safe. Nothing here recurses into the depth of an atom.
 */
@NullMarked
package org.banyan.core.atom;

import org.jspecify.annotations.NullMarked;
