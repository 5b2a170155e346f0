/**
 * The forms of the library: calls that are not evaluated by evaluating their arguments first.
 *
 * <p>Each form has a plan that evaluates its calls, and next to it the {@code Form} itself, which says which variables
 * it binds in which parts of a call, and what one step of it is. Nothing else has to know: rules are prepared, and
 * steps are taken, by asking the form.
 *
 * <pre>{@code
 * (let $x (coin) (pair $x $x))
 *
 * bindings   pattern $x, body (pair $x $x)   so a rule makes no variable $x before
 * plan       LetPlan: evaluate (coin); a LetFrame waits
 *            heads:  Binder puts it into the slot of $x     then  (pair $x $x)
 *            tails:  the frame was copied, and does the same
 * step       unify (coin) and $x, and put the outcome in: (pair (coin) (coin))
 * }</pre>
 *
 * <p>A {@code Binder} makes the pattern of a binding equal to a value, and a {@code SearchFrame} looks for a pattern in
 * a space. {@code MisfitPlan} is for calls with an argument that a form can do nothing with. A new form is a plan, an
 * implementation of {@code Form}, and a line in {@code StandardLibrary}; the test of all forms then asks for a sample
 * call.
 */
@NullMarked
package org.banyan.core.eval.form;

import org.jspecify.annotations.NullMarked;
