package org.banyan.core.eval.machine.library;

import java.util.List;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.term.Binding;
import org.jspecify.annotations.Nullable;

/**
 * A form for calls with one number of arguments.
 *
 * @param otherwise the form for other numbers of arguments; null if such calls have no form
 */
record FormOfArity(int arity, Form form, @Nullable Form otherwise) implements Form {
    private @Nullable Form of(int size) {
        return size == arity + 1 ? form : otherwise;
    }

    @Override
    public @Nullable Plan plan(CallCode call, Head head) {
        Form known = of(call.size());
        return known == null ? null : known.plan(call, head);
    }

    @Override
    public List<Binding> bindings(Expression call) {
        Form known = of(call.size());
        return known == null ? List.of() : known.bindings(call);
    }

    @Override
    public boolean step(Machine machine, Expression call) {
        Form known = of(call.size());
        return known != null && known.step(machine, call);
    }

    @Override
    public boolean isInstruction() {
        return form.isInstruction();
    }
}
