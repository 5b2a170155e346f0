/**
 * Matching and unification of atoms.
 *
 * <p>{@link org.banyan.core.match.Matcher} binds the variables of a pattern so that it becomes a given atom, {@link
 * org.banyan.core.match.Unifier} binds variables on both sides; both answer with {@link
 * org.banyan.core.match.Bindings}, which can be applied to any atom. What they take for equal is what {@link
 * org.banyan.core.match.Equality} says, for programs as well. Nothing here recurses, so atoms may be nested to
 * any depth.
 */
@NullMarked
package org.banyan.core.match;

import org.jspecify.annotations.NullMarked;
