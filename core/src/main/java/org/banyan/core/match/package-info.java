/**
 * Matching and unification of two atoms.
 *
 * <p>{@link org.banyan.core.match.Matcher} binds the variables of a pattern so that it becomes a given atom. {@link
 * org.banyan.core.match.Unifier} binds variables of both atoms so that they become equal. Both answer with {@link
 * org.banyan.core.match.Bindings}, or none. {@link org.banyan.core.match.Substitution} replaces variables in an atom.
 *
 * <pre>{@code
 * Unifier.unify(pattern, atom).map(bindings -> bindings.apply(template));
 * }</pre>
 *
 * <p>The unifier puts all that must be equal into classes of a union-find forest, and resolves the classes at the end:
 *
 * <pre>
 *     (f $x (g $y))        pairs to unite         classes                     bindings
 *     (f 1  $z)      --&gt;   $x and 1        --&gt;    {$x, 1}              --&gt;    $x = 1
 *                          (g $y) and $z          {$z, (g $y)}                $z = (g $y)
 *                                                 no variable within itself
 * </pre>
 *
 * <p>All results are immutable and thread-safe. Nothing here recurses into the depth of an atom.
 */
@NullMarked
package org.banyan.core.match;

import org.jspecify.annotations.NullMarked;
