/**
 * Modules: how they are read and imported.
 *
 * <p>{@code Reading} prepares each atom at the top level of a program or module before it is added or evaluated: it
 * replaces names by their values, and checks types if the program asks for that. {@code Importing} finds
 * a module, loads it once by a {@code ModuleFrame}, and makes its space visible. {@code ModuleEffects} are the
 * operations.
 */
@NullMarked
package org.banyan.core.eval.standard.module;

import org.jspecify.annotations.NullMarked;
