/**
 * A root through which threads share a value that changes.
 *
 * <p>{@link org.banyan.persistent.publish.PublishedRoot} holds the present {@link
 * org.banyan.persistent.publish.Version} of an immutable value. Read it with {@code current}; change it with {@code
 * update} or {@code publish}, which differ in what becomes of work that came too late: the one repeats it, the other
 * merges it, as {@link org.banyan.persistent.publish.Merging} says. Whoever wants to be told of each {@link
 * org.banyan.persistent.publish.Change} registers a {@link org.banyan.persistent.publish.ChangeListener}.
 *
 * <p>Inside, a writer fills a {@code Commit}, steps from one head to the next, and puts its last version in the place
 * of the head by one compare-and-set. What others must be told of it comes afterwards: {@code History} and {@code
 * Deliveries} of the versions, waiting writers of the {@code ProposalOutcome} of their {@code Proposal}. That is called
 * settling, and each writer settles the head that it finds before it offers another, so that a writer that stops half
 * way leaves nothing undone. A writer that comes too late some times puts its proposal among the {@code Handovers},
 * which every commit takes along; a proposal that is not decided by the present head or an earlier one can be decided
 * only once, because there is one compare-and-set that replaces this head.
 *
 * <p>The package knows nothing of tries.
 */
@NullMarked
package org.banyan.persistent.publish;

import org.jspecify.annotations.NullMarked;
