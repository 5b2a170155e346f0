/**
 * How a library of the machine is made.
 *
 * <p>A {@code LibraryBuilder} takes each name with its types and its description, as a function of its arguments alone,
 * an effect, or a form, and builds the {@code Library} that the machine looks names up in:
 *
 * <pre>
 *   standard, minimal  --- names ---&gt;  LibraryBuilder  --- build() ---&gt;  Library  &lt;--- looks up ---  Heads
 * </pre>
 *
 * <p>A form that is made for a number of arguments becomes a {@code FormOfArity}, so that calls of another number are
 * evaluated as if the form were not there.
 */
@NullMarked
package org.banyan.core.eval.machine.library;

import org.jspecify.annotations.NullMarked;
