/**
 * What a program that embeds Banyan, the host, gives to evaluation. Exported.
 *
 * <p>An {@code Operation} is a Java function under a name that programs call. It is either a {@code PureFunction} or an
 * {@code EffectfulFunction} with the {@code Effects} that it declares, which reaches the program through an {@code
 * OperationContext}. {@code ValueType} turns atoms and Java values into each other, and {@code Types} has the names of
 * the types. An operation fails by an {@code OperationFailure}; {@code Outcomes} has the atoms that mean something as a
 * result, such as errors.
 *
 * <p>A {@code ModuleSource} finds modules, {@code FileAccess} opens files; without them a program has neither. {@code
 * Limits} say how far an evaluation may go, and {@code Dialect} whose rules it follows.
 */
@NullMarked
package org.banyan.core.eval.host;

import org.jspecify.annotations.NullMarked;
