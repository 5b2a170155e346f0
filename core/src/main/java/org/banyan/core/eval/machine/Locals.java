package org.banyan.core.eval.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Substitution;

/**
 * Which variables of a rule's right side get their values from a form such as {@code let} before anyone reads them, so
 * that they need not exist before.
 */
final class Locals {
    private final Scope scope;
    private final boolean[] local;

    private Locals(Scope scope) {
        this.scope = scope;
        local = new boolean[scope.size()];
    }

    /** For each slot whether it is local to a form. O(size of the right side times the depth of forms). */
    static boolean[] of(Atom rhs, Scope scope) {
        Locals locals = new Locals(scope);
        Deque<Atom> open = new ArrayDeque<>();
        open.push(rhs);
        while (!open.isEmpty()) {
            if (open.pop() instanceof Expression expression && !expression.isGround()) {
                if (expression.get(0) instanceof Symbol symbol) {
                    locals.form(symbol.name(), expression);
                }
                expression.children().forEach(open::push);
            }
        }
        return locals.local;
    }

    private void form(String name, Expression form) {
        switch (name) {
            case "let" -> binds(form, 1, 3);
            case "let*" -> star(form);
            case "case", "switch" -> cases(form);
            case "match" -> binds(form, 2, 3);
            case "unify" -> binds(form, 2, 3);
            case "map-atom", "filter-atom" -> binds(form, 2, 3);
            case "foldl-atom" -> {
                binds(form, 3, 5);
                binds(form, 4, 5);
            }
            default -> {
                // Any other call reads its variables.
            }
        }
    }

    private void binds(Expression form, int pattern, int body) {
        if (body < form.size()) {
            mark(form.get(pattern), form.get(body));
        }
    }

    private void star(Expression form) {
        if (form.size() != 3 || !(form.get(1) instanceof Expression pairs)) {
            return;
        }
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i) instanceof Expression pair && pair.size() == 2) {
                Atom[] rest = new Atom[pairs.size() - i];
                rest[0] = form.get(2);
                for (int later = i + 1; later < pairs.size(); later++) {
                    rest[later - i] = pairs.get(later);
                }
                mark(pair.get(0), Expressions.of(rest));
            }
        }
    }

    private void cases(Expression form) {
        if (form.size() == 3 && form.get(2) instanceof Expression cases) {
            for (Atom branch : cases.children()) {
                if (branch instanceof Expression pair && pair.size() == 2) {
                    mark(pair.get(0), pair.get(1));
                }
            }
        }
    }

    private void mark(Atom pattern, Atom body) {
        Set<Variable> variables = Substitution.variables(pattern);
        for (Variable variable : variables) {
            if (scope.isLocal(variable, pattern, body)) {
                local[scope.slot(variable)] = true;
            }
        }
    }
}
