/**
 * Model checks of the published root and of the environment that is built on it.
 *
 * <p>Lincheck draws scenarios of a few operations, runs each under many interleavings, one switch of threads at a
 * chosen access of shared memory, and asks whether a specification, run by one thread, could have given the same
 * results. It assumes sequential consistency, so what depends on the order of plain and acquiring accesses is for the
 * stress tests beside this.
 *
 * <p>Every check here must be able to fail: {@code org.banyan.lincheck.control} has roots with one mistake each, of
 * which every one must be reported.
 */
@NullMarked
package org.banyan.lincheck;

import org.jspecify.annotations.NullMarked;
