package org.banyan.core.eval.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.type.TypeSystem;
import org.jspecify.annotations.Nullable;

/**
 * A way to look up the types of calls within calls. Belongs to one machine.
 *
 * <p>Plans ask for the types of arguments, and so recurse. If calls are nested too deep for that, the inner ones are
 * done first, and all of them cache their types. Evaluation asks for the types of the same calls again on its way
 * inwards; without the cache this would take time quadratic in the depth.
 */
public final class Typing {
    /** The greatest number of nested calls on Java's stack. */
    private static final int MOST = 64;

    private int depth;
    private TypeSystem.@Nullable Seen seen;

    /** The type of a call, with where it holds: under these heads, with the slots of its variables. */
    record Known(
            Heads heads,
            @Nullable Atom @Nullable [] slots,
            @Nullable Atom type) {
        boolean holds(Machine machine, @Nullable Atom[] now) {
            return heads == machine.heads() && (slots == null || slots == now);
        }
    }

    /** An exception that says that too many calls are around this one. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient CallCode inner;

        TooDeep(CallCode inner) {
            super(null, null, false, false);
            this.inner = inner;
        }
    }

    /** Returns the type of a call, if that is easily known; see {@link Code#type}. */
    @Nullable Atom of(Machine machine, CallCode call, @Nullable Atom[] slots) {
        if (depth == 0) {
            try {
                return begin(machine, call, slots);
            } catch (TooDeep tooDeep) {
                return fromWithin(machine, call, tooDeep.inner, slots);
            }
        }
        if (depth == MOST) {
            throw new TooDeep(call);
        }
        depth++;
        Atom type = call.plan(machine).type(machine, call, slots);
        depth--;
        if (seen != null) {
            call.remember(machine, slots, type);
        }
        return type;
    }

    private @Nullable Atom begin(Machine machine, CallCode call, @Nullable Atom[] slots) {
        depth = 1;
        try {
            return call.plan(machine).type(machine, call, slots);
        } finally {
            depth = 0;
        }
    }

    private @Nullable Atom fromWithin(Machine machine, CallCode outer, CallCode first, @Nullable Atom[] slots) {
        Deque<CallCode> open = new ArrayDeque<>();
        open.push(outer);
        open.push(first);
        seen = new TypeSystem.Seen();
        try {
            while (true) {
                machine.host().check(machine.steps());
                CallCode call = open.element();
                try {
                    Atom type = begin(machine, call, slots);
                    call.remember(machine, slots, type);
                    open.pop();
                    if (open.isEmpty()) {
                        return type;
                    }
                } catch (TooDeep tooDeep) {
                    open.push(tooDeep.inner);
                }
            }
        } finally {
            seen = null;
        }
    }

    /** Returns the only type of an atom by a close look; see {@link TypeSystem#only}. */
    public @Nullable Atom look(Machine machine, Expression atom) {
        TypeSystem.Seen before = seen;
        TypeSystem types = machine.heads().types();
        return before == null ? types.only(atom) : types.only(atom, before);
    }
}
