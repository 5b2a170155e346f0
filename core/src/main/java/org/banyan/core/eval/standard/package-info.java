/**
 * The standard library by name, in each dialect.
 *
 * <p>{@code StandardLibrary} lists the names of the reference: the functions of {@code library}, the forms, the
 * instructions, and the groups of effects in the packages below this one. {@code Mettatron} changes what another
 * dialect has otherwise. {@code StandardLibraries} has both libraries, with the operations of a host if there are any,
 * and says which one a world asks for. {@code Suggestions} finds out what may have been meant by an unknown name.
 *
 * <p>To add a name: write a function in {@code library}, an effect in {@code standard.effect} or a form in {@code
 * form}, and register it with its type and a sentence that {@code help!} shows.
 */
@NullMarked
package org.banyan.core.eval.standard;

import org.jspecify.annotations.NullMarked;
