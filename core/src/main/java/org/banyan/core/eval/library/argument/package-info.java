/**
 * What the functions of the library take their arguments as: numbers, integers, expressions, texts.
 *
 * <p>Start at {@code Arguments}, which takes an argument by its place and fails with the usage of the function if it is
 * missing or of another kind:
 *
 * <pre>{@code
 * (pow-math 2 x)      Arguments.number(arguments, 1, usage)      OperationFailure: usage
 * (size-atom (a b))   Arguments.expression(arguments, 0, usage)  (a b)
 * }</pre>
 *
 * <p>{@code Numbers} and {@code Integers} convert between atoms and numbers of Java. {@code Text} is what an atom is as
 * a text, and {@code Names} are the names that its variables have there. All methods are pure.
 */
@NullMarked
package org.banyan.core.eval.library.argument;

import org.jspecify.annotations.NullMarked;
