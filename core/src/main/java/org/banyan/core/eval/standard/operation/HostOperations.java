package org.banyan.core.eval.standard.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Effects;
import org.banyan.core.eval.host.Operation;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.PureFunction;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.Effect;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.LibraryEntry;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.frame.AtomsFrame;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;

/** Operations of the host as names of a library. */
public final class HostOperations {
    private final Environment origin;

    private HostOperations(Environment origin) {
        this.origin = origin;
    }

    /** Returns library entries for some operations, for a program that begins with an environment. O(n). */
    public static Map<Symbol, LibraryEntry> entries(Iterable<Operation> operations, Environment origin) {
        HostOperations made = new HostOperations(origin);
        Map<Symbol, LibraryEntry> entries = new HashMap<>();
        operations.forEach(operation -> entries.put(Symbol.of(operation.name()), made.entry(operation)));
        return entries;
    }

    private LibraryEntry entry(Operation operation) {
        List<Atom> types = operation.type().equals(Types.UNDEFINED) ? List.of() : List.of(operation.type());
        PureFunction function = operation instanceof Operation.Pure pure ? guarded(pure) : null;
        Effect effect = operation instanceof Operation.Effectful effectful ? effect(effectful) : null;
        return new LibraryEntry(
                Symbol.of(operation.name()), types, true, function, effect, null, operation.description());
    }

    /** Whether a call has the declared number of arguments, if one is declared. */
    private static boolean fits(Operation operation, Atom[] arguments) {
        return !TypeSystem.isFunction(operation.type())
                || ((Expression) operation.type()).size() == arguments.length + 2;
    }

    private static PureFunction guarded(Operation.Pure operation) {
        return arguments -> {
            if (!fits(operation, arguments)) {
                return Outcomes.NOT_REDUCIBLE;
            }
            try {
                return Objects.requireNonNull(operation.function().apply(arguments.clone()), "the operation gave null");
            } catch (RuntimeException thrown) {
                throw failure(thrown);
            }
        };
    }

    private Effect effect(Operation.Effectful operation) {
        boolean external = operation.effects().contains(Effects.EXTERNAL);
        return (machine, head, arguments, type) -> {
            if (!fits(operation, arguments)) {
                machine.give(head.normalCall(arguments, type));
                return;
            }
            if (external) {
                machine.host().goOutside();
            }
            HostContext context = new HostContext(machine, origin, operation.effects());
            List<Atom> results = new ArrayList<>();
            try {
                for (Atom result : operation.function().apply(arguments.clone(), context)) {
                    results.add(Objects.requireNonNull(result, "the operation gave null"));
                }
            } catch (RuntimeException thrown) {
                throw failure(thrown);
            } finally {
                context.end();
            }
            give(machine, head, arguments, results, type);
        };
    }

    private static void give(Machine machine, Head head, Atom[] arguments, List<Atom> results, Expected type) {
        if (results.size() == 1) {
            head.giveOutcome(machine, arguments, results.get(0), type);
            return;
        }
        List<Atom> atoms = new ArrayList<>(results);
        atoms.replaceAll(result -> result.equals(Outcomes.NOT_REDUCIBLE) ? head.normalCall(arguments, type) : result);
        if (type.isUnevaluated()) {
            atoms.removeIf(Outcomes.EMPTY::equals);
            machine.giveAll(atoms.stream().map(atom -> new Result(atom, null)).toList());
        } else {
            new AtomsFrame(atoms).start(machine);
        }
    }

    /** Returns the failure for an exception of the host. */
    private static OperationFailure failure(RuntimeException thrown) {
        if (thrown instanceof OperationFailure known) {
            return known;
        }
        String message = thrown.getMessage();
        return new OperationFailure(message == null ? thrown.getClass().getSimpleName() : message);
    }
}
