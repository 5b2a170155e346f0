/**
 * What evaluation knows about atoms, independent of the machine.
 *
 * <p>A {@code Scope} gives each variable of a rule a slot. A {@code Pattern} is the left side of a rule, prepared to
 * fill slots from an argument without allocation. A {@code Result} is an atom together with a {@code Delta}: what was
 * found out about variables that existed before. A {@code Binding} is a pattern of a form with the part that its
 * variables are for. {@code NormalForm} notes on an expression that it evaluates to itself. {@code ResultLimits} count
 * results and their size, and throw {@code LimitExceeded}. A {@code WeakTable} keeps what was made for a key as long as the key
 * is in use.
 *
 * <pre>{@code
 * (= (swap (pair $x $y)) (pair $y $x))      scope: $x -> 0, $y -> 1
 *    (swap (pair a b))                      pattern fills the slots [a, b]; no delta
 *    (swap $p)                              unifies; delta: $p -> (pair $x#7 $y#8)
 * }</pre>
 */
@NullMarked
package org.banyan.core.eval.term;

import org.jspecify.annotations.NullMarked;
