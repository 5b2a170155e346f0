/**
 * The functions of the standard library that depend on their arguments alone.
 *
 * <p>{@code PureLibrary} lists the groups: arithmetic, logic, comparison, tuples, lists, strings. A group registers
 * each function at a {@code Registry} with its name, its type and a description. A function gets evaluated arguments
 * and returns one atom. Arguments that it cannot use cause an {@code OperationFailure}, or leave the call unchanged.
 * Nothing here knows a machine, so these functions can be called and tested as plain Java.
 */
@NullMarked
package org.banyan.core.eval.library;

import org.jspecify.annotations.NullMarked;
