/**
 * Judges what a run has shown.
 *
 * <p>{@link org.banyan.jcstress.gate.Gate} reads the result files; whether they are enough is said by {@code
 * Judgement}, which compares what should have run ({@code Listed}) with what has ({@code Seen}) and knows nothing of
 * jcstress. A test names its controls by {@link org.banyan.jcstress.gate.ControlledBy}.
 */
package org.banyan.jcstress.gate;
