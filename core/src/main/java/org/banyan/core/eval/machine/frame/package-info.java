/**
 * Frames that forms, instructions and effects share.
 *
 * <p>A {@code ValueFrame} waits for the value of a part of a call, a {@code CollectFrame} for all results at once. An
 * {@code AtomsFrame} gives the results of several atoms, and a {@code SequenceFrame} evaluates atoms in order for their
 * effects. A {@code ContextFrame} returns to the space in which functions were looked up before.
 */
@NullMarked
package org.banyan.core.eval.machine.frame;

import org.jspecify.annotations.NullMarked;
