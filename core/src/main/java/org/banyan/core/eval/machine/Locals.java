package org.banyan.core.eval.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.match.Substitution;

/**
 * The variables of a rule's right side that get their values from a form, such as {@code let}, before they are read. So
 * they need not exist before.
 */
final class Locals {
    private final Scope scope;
    private final boolean[] local;

    private Locals(Scope scope) {
        this.scope = scope;
        local = new boolean[scope.size()];
    }

    /** Returns, for each slot, whether it is local to a form. O(size of the right side times the depth of forms). */
    static boolean[] of(Atom rhs, Scope scope, Library library) {
        Locals locals = new Locals(scope);
        Deque<Atom> open = new ArrayDeque<>();
        open.push(rhs);
        while (!open.isEmpty()) {
            if (open.pop() instanceof Expression expression && !expression.isGround()) {
                if (expression.get(0) instanceof Symbol symbol) {
                    Form form = library.form(symbol);
                    if (form != null) {
                        form.bindings(expression).forEach(locals::mark);
                    }
                }
                expression.children().forEach(open::push);
            }
        }
        return locals.local;
    }

    private void mark(Binding binding) {
        for (Variable variable : Substitution.variables(binding.pattern())) {
            if (scope.isLocal(variable, binding)) {
                local[scope.slot(variable)] = true;
            }
        }
    }
}
