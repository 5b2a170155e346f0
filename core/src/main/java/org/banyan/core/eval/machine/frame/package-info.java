/**
 * Frames that forms, instructions and effects share.
 *
 * <p>A {@code ValueFrame} waits for the value of a part of a call, a {@code CollectFrame} for all results at once. An
 * {@code AtomsFrame} gives the results of several atoms, a {@code SequenceFrame} evaluates atoms one after the other
 * for their effects. A {@code ContextFrame} goes back to the space in which functions were looked up before.
 */
@NullMarked
package org.banyan.core.eval.machine.frame;

import org.jspecify.annotations.NullMarked;
