/**
 * The forms of the library: calls that do not simply evaluate their arguments first.
 *
 * <p>Each form has a plan that evaluates its calls. Next to it is the {@code Form} itself, which says which variables
 * it binds in which parts of a call, and what one step of it is. The code that prepares rules and takes steps asks the
 * form.
 *
 * <pre>{@code
 * (let $x (coin) (pair $x $x))
 *
 * bindings   pattern $x, body (pair $x $x)   so a rule makes no variable $x before
 * plan       LetPlan: evaluate (coin); a LetFrame waits
 *            heads:  Binder puts it into the slot of $x     then  (pair $x $x)
 *            tails:  the frame was copied, and does the same
 * step       unify (coin) and $x, and substitute: (pair (coin) (coin))
 * }</pre>
 *
 * <p>A {@code Binder} makes the pattern of a binding equal to a value, and a {@code SearchFrame} searches a pattern in
 * a space. {@code MisfitPlan} is for calls with an argument that a form cannot use. A new form is a plan, an
 * implementation of {@code Form}, and a line in {@code StandardLibrary}; the test of all forms then asks for a sample
 * call.
 */
@NullMarked
package org.banyan.core.eval.form;

import org.jspecify.annotations.NullMarked;
