/**
 * The kernel of evaluation: one thread's loop over code and frames, and the meanings of heads.
 *
 * <p>A {@code Machine} holds either some {@code Code} to evaluate, or results for the {@code Frame} on top of its
 * stack. Code is an atom prepared for evaluation. A call asks its {@code Plan}, which depends on the meaning of
 * its head. A plan gives results; or it pushes a frame that waits, and lets the machine evaluate something else first.
 *
 * <pre>{@code
 * (+ (f 1) 2)      CallCode
 *    |
 *    | plan        Heads: what does + mean?  Head: types, rules, function
 *    v
 * TypedPlan        argument 1 is not known at once
 *    |             push  ArgumentsFrame     then  (f 1)
 *    v
 * (f 1)            CallCode, TuplePlan, Caller.rewrite
 *    |             a rule fits: its slots are filled          then  its right side
 *    v
 * 41               result; the frame is popped and resumed: all arguments are there
 *    |
 *    v
 * 43               Head.call: the function + is applied
 * }</pre>
 *
 * <p>The parts of a machine: the {@code Context} is the store of the world, and has the {@code Heads} that hold in it.
 * A {@code Caller} makes calls by types and rules; {@code call} implements it. The {@code Heartbeat} counts steps and
 * offers parts to {@code Workers}, which {@code ahead} implements. {@code Typing} looks up types of calls within calls.
 * A {@code Host} runs the machine: it ends evaluations, prints, and has the {@code Libraries}.
 *
 * <p>A {@code Library} has a {@code LibraryEntry} for each name: a function, an {@code Effect} or a {@code Form}. An
 * effect does something with the machine after arguments are evaluated. A form is a call that is evaluated in a way of
 * its own, and says which variables it binds and what one step of it is. A {@code LibraryBuilder} takes the
 * names; it stands in {@code library}.
 *
 * <p>Threads share code and the meanings of heads; a machine and its frames belong to one thread. Nothing recurses into
 * the depth of a program's calls.
 */
@NullMarked
package org.banyan.core.eval.machine;

import org.jspecify.annotations.NullMarked;
