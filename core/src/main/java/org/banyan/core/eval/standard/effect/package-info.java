/**
 * Operations of the library that read or change the world of a program, or have other than one result.
 *
 * <p>Each class is a group, and registers its names at a {@code LibraryBuilder}: spaces and states, environments,
 * types, output, random numbers, JSON, files, helpers. An effect gets the machine and evaluated arguments. It reads and
 * changes the world through the machine's store. It gives results, or lets the machine evaluate something for them.
 */
@NullMarked
package org.banyan.core.eval.standard.effect;

import org.jspecify.annotations.NullMarked;
