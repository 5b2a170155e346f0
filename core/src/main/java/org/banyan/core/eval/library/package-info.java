/**
 * The functions of the standard library that are functions of their arguments alone.
 *
 * <p>{@code PureLibrary} lists the groups: arithmetic, logic, comparison, tuples, lists, strings. A group registers
 * each function at a {@code Registry} with its name, its type and a description. A function gets evaluated arguments
 * and gives one atom; arguments that it can do nothing with make an {@code OperationFailure} or leave the call as it
 * is. Nothing here knows a machine, so these functions can be called, and tested, as plain Java.
 */
@NullMarked
package org.banyan.core.eval.library;

import org.jspecify.annotations.NullMarked;
