/**
 * What the host, a program that embeds Banyan, gives to evaluation. Exported.
 *
 * <p>An {@code Operation} is a Java function under a name that programs call. It is either a {@code PureFunction}, or
 * an {@code EffectfulFunction} with declared {@code Effects}. The latter reaches the program through an {@code
 * OperationContext}. {@code ValueType} converts between atoms and Java values, and {@code Types} has the names of the
 * types. An operation fails by an {@code OperationFailure}. {@code Outcomes} has the atoms that mean something special
 * as a result, such as errors.
 *
 * <p>A {@code ModuleSource} finds modules, and a {@code FileAccess} opens files; without them a program has neither.
 * {@code Limits} bound an evaluation, and a {@code Dialect} names the implementation whose rules it follows.
 */
@NullMarked
package org.banyan.core.eval.host;

import org.jspecify.annotations.NullMarked;
