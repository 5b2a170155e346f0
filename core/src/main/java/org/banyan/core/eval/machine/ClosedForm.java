package org.banyan.core.eval.machine;

import java.util.List;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.term.Binding;
import org.jspecify.annotations.Nullable;

/** A form that binds no variables. One step evaluates its calls to their end. */
record ClosedForm(Planner planner) implements Form {
    @Override
    public @Nullable Plan plan(CallCode call, Head head) {
        return planner.plan(call, head);
    }

    @Override
    public List<Binding> bindings(Expression call) {
        return List.of();
    }

    @Override
    public boolean step(Machine machine, Expression call) {
        return false;
    }
}
