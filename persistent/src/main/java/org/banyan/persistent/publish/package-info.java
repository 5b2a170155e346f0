/**
 * A root through which threads share a value that changes.
 *
 * <p>{@link org.banyan.persistent.publish.PublishedRoot} holds the current {@link
 * org.banyan.persistent.publish.Version} of an immutable value. Read it with {@code current}. Change it with {@code
 * update} or {@code publish}. They differ when another writer was faster: {@code update} repeats its function, {@code
 * publish} merges its branch as {@link org.banyan.persistent.publish.Merging} says. A {@link
 * org.banyan.persistent.publish.ChangeListener} gets each {@link org.banyan.persistent.publish.Change}.
 *
 * <p>A publish:
 *
 * <pre>
 *   publish(base, branch)
 *     1. read the head, and settle it
 *     2. fill a Commit: base is the head? fast-forward. Otherwise merge(base, head, branch)
 *     3. take along the proposals in Handovers
 *     4. compare-and-set the head
 *          done    settle, if there are receivers or outcomes; return the version
 *          failed  again from 1; after three failures put a Proposal into Handovers first,
 *                  and return as soon as any writer has decided it
 *   settle
 *     offer the new versions to the Deliveries, store earlier ones in the History,
 *     set the ProposalOutcome of each proposal, wake the Deliveries
 * </pre>
 *
 * <p>Each writer settles the head that it finds before it offers another one. So a writer that stops half-way leaves
 * nothing undone. A proposal is decided only once: the writers that decide it do so on one head, and only one
 * compare-and-set replaces that head.
 *
 * <p>This package knows nothing of tries. The packages {@code delivery} and {@code metrics} below it know versions by
 * their numbers alone.
 */
@NullMarked
package org.banyan.persistent.publish;

import org.jspecify.annotations.NullMarked;
