/**
 * Evaluation of MeTTa programs on immutable environments: the face of {@code org.banyan.core.eval}.
 *
 * <p>An {@code Evaluator} is a function of an environment and an atom. Its outcome is an {@code Evaluation}: results,
 * an environment, and the lines that were printed. A {@code Session} is a program that runs on while atoms are added to
 * it and evaluated. Both follow {@code Settings}, which include the {@code Operations} that a host adds.
 *
 * <pre>{@code
 * Evaluator.standard().evaluate(environment, atom).results();
 *
 * Session session = Session.of(environment, System.out::println);
 * session.add(rule);
 * session.evaluate(call);
 * }</pre>
 *
 * <p>What a host gives to a program is in {@link org.banyan.core.eval.host}, which is exported too. The other packages
 * are internal. Each uses only those below it:
 *
 * <pre>{@code
 * eval            the face; a session puts a machine together and runs it
 *   standard      the library by name
 *   form          if, let, case, match, ...
 *   call          calls by types and rules
 *   minimal       the instructions of minimal MeTTa
 *   ahead         parts that other threads evaluate ahead of time
 *   machine       the loop, frames, code, what heads mean
 *   type          the type system
 *   world         everything that a program can change
 *   term          results, bindings, patterns, scopes
 *   library       functions that depend on their arguments alone
 *   host          what a host gives
 * }</pre>
 *
 * <p>To learn how a program runs, begin with {@code machine}. To add a name to the library, begin with {@code
 * standard}.
 */
@NullMarked
package org.banyan.core.eval;

import org.jspecify.annotations.NullMarked;
