/**
 * The standard library by name, in each dialect.
 *
 * <p>{@code StandardLibrary} lists the names of the reference: the functions of {@code library}, the forms, the
 * instructions, and the groups of effects in the packages below this one. {@code Mettatron} has the differences
 * of another dialect. {@code StandardLibraries} has both libraries, with the operations of a host if there are any, and
 * chooses the one for a world. {@code Suggestions} searches names that are similar to an unknown one.
 *
 * <p>To add a name: write a function in {@code library}, an effect in {@code standard.effect} or a form in {@code
 * form}, and register it with its type and a sentence that {@code help!} shows.
 */
@NullMarked
package org.banyan.core.eval.standard;

import org.jspecify.annotations.NullMarked;
