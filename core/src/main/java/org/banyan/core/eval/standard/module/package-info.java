/**
 * Modules: how they are read and imported.
 *
 * <p>{@code Reading} is what happens to each atom at the top level of a program or module before it is added or
 * evaluated: names become what they stand for, types are checked if the program asks for that. {@code Importing} finds
 * a module, loads it once by a {@code ModuleFrame}, and makes its space visible. {@code ModuleEffects} are the
 * operations.
 */
@NullMarked
package org.banyan.core.eval.standard.module;

import org.jspecify.annotations.NullMarked;
