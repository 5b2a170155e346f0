/**
 * The language once more, as small and as simple as it can be said, to compare the machine with.
 *
 * <p>Written from the specification of the reference ({@code docs/metta.md} and {@code docs/minimal-metta.md} of
 * Hyperon), and not from the machine: its functions bear the names of the specification, recurse as they please, carry
 * all that is known of variables along, and share nothing with the machine but the atoms. Where the specification says
 * nothing, or something that the reference does not do, the reference decides; each such place says so.
 *
 * <p>{@link org.banyan.core.eval.model.Model} is the state that the others share, {@link
 * org.banyan.core.eval.model.Instructions} the minimal language, {@link org.banyan.core.eval.model.Interpreter} the typed
 * one, {@link org.banyan.core.eval.model.TypesOfAtoms} what types atoms have, and {@link
 * org.banyan.core.eval.model.Known} matching. {@link org.banyan.core.eval.model.Programs} makes programs.
 */
@org.jspecify.annotations.NullMarked
package org.banyan.core.eval.model;
