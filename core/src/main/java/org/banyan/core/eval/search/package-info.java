/**
 * Answers to patterns in the spaces that are seen, as evaluation needs them.
 *
 * <p>An {@link org.banyan.core.eval.search.AnswerCursor} moves from answer to answer. A conjunction of patterns is a
 * nested loop of walks on bytes: what an outer pattern has given to a variable is copied into the walk of an inner one.
 * A state in a pattern is looked for as a variable, and what is found is compared by what the states hold.
 *
 * <pre>{@code
 * (, (edge a $x) (edge $x $y))      walk 1: (edge a $x)      $x = bytes of b
 *                                     walk 2: (edge b $y)      $y = bytes of c     an answer
 *                                             next: $y = bytes of d                an answer
 *                                   next: $x = bytes of e, walk 2 is restarted
 * }</pre>
 *
 * <p>An atom is decoded when its value is asked for. A cursor sees the spaces and states of the time when it was made. It
 * belongs to one thread. This package is not part of the module's face.
 */
@NullMarked
package org.banyan.core.eval.search;

import org.jspecify.annotations.NullMarked;
