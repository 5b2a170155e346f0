/**
 * What Banyan promises to threads, one class for each promise.
 *
 * <p>jcstress runs the actors of a class at the same time, some hundred thousand times, in code that was compiled in
 * different ways, and counts the outcomes. Each class says its claim in one sentence and grades every outcome; one that
 * it does not list is forbidden. What a class cannot show by this (a delay, a writer that starves) it turns into an
 * outcome: the thread that would have to wait for another one is the one that the other is waiting for.
 *
 * <p>A test that finds nothing proves something only if it could have found something. So each class names, by {@link
 * org.banyan.jcstress.gate.ControlledBy}, twins of it in {@code org.banyan.jcstress.control} that make the very
 * mistake, and {@link org.banyan.jcstress.gate.Gate} fails a run in which a twin did not show it. Where x86 hides a
 * mistake ({@link org.banyan.jcstress.gate.HiddenByX86}), only a full run shows it, in code that the compiler was made
 * to reorder.
 *
 * <p>Tests have two actors, since on two processors jcstress does not run those of three; where three writers are
 * meant, one actor writes twice.
 *
 * <ul>
 *   <li>{@link org.banyan.jcstress.publication}: a thread that sees a value sees all of it, however it was handed over.
 *   <li>{@link org.banyan.jcstress.read}: readers see whole versions, never go back, and never wait.
 *   <li>{@link org.banyan.jcstress.write}: no write is lost, and what was read can be validated.
 *   <li>{@link org.banyan.jcstress.handover}: branches that came too late are published once, and soon.
 *   <li>{@link org.banyan.jcstress.listener}: listeners get every version, in order.
 * </ul>
 *
 * <p>In this package itself is what the tests of several packages are made with. {@code jcstress-tests/run} runs
 * everything.
 */
package org.banyan.jcstress;
