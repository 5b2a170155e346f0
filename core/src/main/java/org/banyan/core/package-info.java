/**
 * The environment: an immutable multiset of atoms with its rules and types, that forks in O(1) and merges in time that
 * follows what changed.
 *
 * <p>Start at {@link org.banyan.core.Environment}; its table lists all operations with their costs.
 *
 * <pre>{@code
 * Environment base = Environment.empty()
 *         .with(Atom.expression(Atom.symbol("edge"), Atom.symbol("a"), Atom.symbol("b")))
 *         .withRule(Atom.symbol("start"), Atom.symbol("a"));
 * Environment one = base.fork().with(Atom.symbol("x"));
 * Environment other = base.fork().with(Atom.symbol("y"));
 * Environment both = one.union(other);                    // base once, x and y
 * both.match(Atom.expression(Atom.symbol("edge"), Atom.variable("from"), Atom.variable("to")));
 * }</pre>
 *
 * <p>An environment is a branch: an origin and a state. A union takes two branches of one origin and adds up what each
 * has changed:
 *
 * <pre>
 *                 base {a, b}                      origin of both branches
 *                /            \
 *     without(a) |            | with(c)
 *                v            v
 *     one {b}                  other {a, b, c}
 *                \            /
 *                 v          v
 *                 union {b, c}      a: 1 + (0 - 1) + (1 - 1) = 0     c: 0 + (0 - 0) + (1 - 0) = 1
 * </pre>
 *
 * <p>A write changes the trie of the space and the indexes in one step, and gives a new state; all nodes that do not
 * lie on the path are shared with the old one:
 *
 * <pre>
 *     with((= (f $x) 1))
 *        |
 *        v
 *     path of the atom --&gt; space: path to count or definition       copies the nodes on the path
 *        |
 *        +-- a rule ---------&gt; rules by head and arity, in order of definition
 *        +-- a type assertion -&gt; types by name
 *        +-- a fact            no index
 *        |
 *        v
 *     new state --&gt; new environment with the same origin
 * </pre>
 *
 * <p>Further classes:
 *
 * <ul>
 *   <li>{@link org.banyan.core.EnvironmentBuilder} makes many changes for the price of copying each node once.
 *   <li>{@link org.banyan.core.Matches}, {@link org.banyan.core.Match} and {@link org.banyan.core.Rules} are answers,
 *       computed while they are iterated.
 *   <li>{@link org.banyan.core.SharedEnvironment} publishes versions to other threads; {@link org.banyan.core.Reads}
 *       makes publishing serializable; {@link org.banyan.core.EnvironmentListener} receives the changes.
 * </ul>
 *
 * <p>Atoms are made in {@link org.banyan.core.atom}, matched without an environment in {@link org.banyan.core.match},
 * and evaluated in {@code org.banyan.core.eval}. Nothing here touches files or terminals, holds a lock, or recurses
 * into the depth of an atom.
 */
@NullMarked
package org.banyan.core;

import org.jspecify.annotations.NullMarked;
