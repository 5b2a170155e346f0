/**
 * What expressions are to the packages of this module, beside what they show to everyone. Not exported.
 *
 * <p>{@link org.banyan.core.term.Compound} is the superclass of expressions. It lets the evaluator make an expression
 * of an array that it gives up, without a copy, and mark an expression as evaluated when it is made:
 *
 * <pre>
 *     core.term.Compound          static of(like, children, mark), marked(term, mark), markOf(term)
 *            ^                           |  called by the packages of this module only
 *            | extends                   v
 *     core.atom.Expression        protected of(children, mark), marked(mark): seen by no one outside
 * </pre>
 *
 * <p>The package knows no atoms, so that {@code core.atom} can stand on it.
 */
@NullMarked
package org.banyan.core.term;

import org.jspecify.annotations.NullMarked;
