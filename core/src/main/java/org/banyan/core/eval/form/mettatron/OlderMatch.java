package org.banyan.core.eval.form.mettatron;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Code;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.world.handle.References;
import org.jspecify.annotations.Nullable;

/**
 * The form of {@code (match & self pattern template)}, an older way to write {@code (match &self pattern template)}.
 */
public final class OlderMatch extends Plan {
    private static final Symbol AMPERSAND = Symbol.of("&");
    private static final Symbol SELF = Symbol.of("self");

    /** The form, for four arguments. */
    public static final Form FORM = new Form() {
        @Override
        public @Nullable Plan plan(CallCode call, Head head) {
            return isOfSelf(call.template()) ? new OlderMatch(call) : null;
        }

        @Override
        public List<Binding> bindings(Expression call) {
            return isOfSelf(call) ? List.of(new Binding(call.get(3), call.get(4))) : List.of();
        }

        @Override
        public boolean step(Machine machine, Expression call) {
            return false;
        }
    };

    private final Code code;

    private OlderMatch(CallCode call) {
        Expression older = call.template();
        code = Code.of(Atom.expression(older.get(0), References.SELF, older.get(3), older.get(4)), call.scope());
    }

    private static boolean isOfSelf(Expression call) {
        return call.get(1).equals(AMPERSAND) && call.get(2).equals(SELF);
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        machine.then(code, slots, expected);
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return code.type(machine, slots);
    }
}
