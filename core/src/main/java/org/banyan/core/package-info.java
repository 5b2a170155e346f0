/**
 * The environment: an immutable multiset of atoms with its rules and types, that forks in O(1) and unites by what
 * changed.
 *
 * <p>Begin with {@link org.banyan.core.Environment#empty()} or {@link org.banyan.core.Environment#builder()}, write
 * with {@code with} and {@code without}, branch with {@code fork}, put branches together with {@code union}, and ask
 * with {@code match}, {@code rulesFor} and {@code typesOf}. Atoms are made in {@link org.banyan.core.atom}, and matched
 * on their own in {@link org.banyan.core.match}.
 *
 * <p>Nothing here touches files or terminals, holds a lock, or recurses into the depth of an atom.
 */
@NullMarked
package org.banyan.core;

import org.jspecify.annotations.NullMarked;
