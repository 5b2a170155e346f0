package org.banyan.core.eval.minimal;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.PureFunction;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.argument.Names;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.LibraryEntry;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.frame.ContextFrame;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.world.handle.References;

/**
 * The instructions of the minimal language. Their results are not evaluated further, and {@code Empty} and errors are
 * atoms like any other.
 */
public final class Minimal {
    private Minimal() {}

    /** Whether an atom begins with the name of an instruction. */
    static boolean isInstruction(Atom atom) {
        return atom instanceof Expression expression
                && !expression.isEmpty()
                && expression.get(0) instanceof Symbol symbol
                && isName(symbol.name());
    }

    static boolean isName(String name) {
        return switch (name) {
            case "eval",
                    "evalc",
                    "chain",
                    "unify",
                    "cons-atom",
                    "decons-atom",
                    "function",
                    "collapse-bind",
                    "superpose-bind",
                    "metta",
                    "context-space" -> true;
            default -> false;
        };
    }

    /** Runs an instruction; any other atom is its own result. */
    public static void run(Machine machine, Atom atom) {
        if (!(atom instanceof Expression call) || !isInstruction(atom)) {
            machine.give(atom);
            return;
        }
        machine.countStep();
        String name = ((Symbol) call.get(0)).name();
        switch (name) {
            case "eval" -> {
                if (has(machine, call, 2, "(eval <atom>)")) {
                    EvalInstruction.eval(machine, call.get(1));
                }
            }
            case "evalc" -> EvalInstruction.evalIn(machine, call);
            case "chain" -> chain(machine, call);
            case "unify" -> UnifyInstruction.run(machine, call);
            case "function" -> FunctionInstruction.run(machine, call);
            case "collapse-bind" -> BindInstructions.collapse(machine, call);
            case "superpose-bind" -> BindInstructions.superpose(machine, call);
            case "metta" -> metta(machine, call);
            case "context-space" ->
                machine.give(machine.store().reference(machine.store().context()));
            default -> compute(machine, call);
        }
    }

    /** Runs an instruction next. An instruction within another one is run by this, as {@link #run} would recurse. */
    static void then(Machine machine, Atom atom) {
        if (isInstruction(atom)) {
            machine.then(new InstructionCode(atom), Scope.NO_SLOTS, Expected.ANY);
        } else {
            machine.give(atom);
        }
    }

    /** Whether an instruction has the right size; gives an error otherwise. */
    static boolean has(Machine machine, Expression call, int size, String usage) {
        if (call.size() == size) {
            return true;
        }
        machine.give(wrong(call, usage));
        return false;
    }

    /** Returns the result of an instruction with wrong arguments. */
    static Atom wrong(Expression call, String usage) {
        return Outcomes.error(call, Symbol.ofText("expected: " + usage + ", found: " + Names.shown(call)));
    }

    private static void compute(Machine machine, Expression call) {
        LibraryEntry entry = machine.store().library().entry((Symbol) call.get(0));
        PureFunction function = entry == null ? null : entry.function();
        if (function == null) {
            machine.give(call);
            return;
        }
        try {
            machine.give(function.apply(arguments(call)));
        } catch (OperationFailure failure) {
            machine.give(Outcomes.error(call, failure.reason()));
        }
    }

    /** Gives the results of an instruction, or {@code Empty} if it has none. */
    public static void giveAllOrEmpty(Machine machine, List<Result> results) {
        if (results.isEmpty()) {
            machine.give(Outcomes.EMPTY);
        } else {
            machine.giveAll(results);
        }
    }

    /** Returns the atoms behind the head of a call. O(arity). */
    static Atom[] arguments(Expression call) {
        Atom[] arguments = new Atom[call.size() - 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = call.get(i + 1);
        }
        return arguments;
    }

    private static void chain(Machine machine, Expression call) {
        if (call.size() != 4 || !(call.get(2) instanceof Variable variable)) {
            machine.give(wrong(call, "(chain <nested> (: <var> Variable) <templ>)"));
            return;
        }
        machine.push(new ChainFrame(variable, call.get(3)));
        then(machine, call.get(1));
    }

    private static final class ChainFrame extends Frame {
        private final Variable variable;
        private final Atom template;

        ChainFrame(Variable variable, Atom template) {
            this.variable = variable;
            this.template = template;
        }

        @Override
        public void resume(Machine machine) {
            Atom value = machine.value();
            Delta found = machine.delta();
            Atom next = template;
            if (found != null) {
                next = found.apply(next);
                machine.pushDelta(found);
            }
            next = Delta.of(variable, value).apply(next);
            run(machine, next);
        }

        @Override
        public boolean keepsErrors() {
            return true;
        }

        @Override
        public String toString() {
            return "chain " + variable + " " + template;
        }
    }

    private static void metta(Machine machine, Expression call) {
        if (!has(machine, call, 4, "(metta atom type space)")) {
            return;
        }
        long space = References.number(References.Kind.SPACE, call.get(3));
        if (space < 0) {
            machine.give(wrong(call, "(metta atom type space)"));
            return;
        }
        ContextFrame.enter(machine, space);
        Atom type = call.get(2);
        Atom atom = call.get(1);
        if (type.equals(Types.ATOM)
                || atom.equals(Outcomes.EMPTY)
                || machine.heads().metaType(atom).equals(type)) {
            machine.give(atom);
        } else {
            machine.evaluate(
                    atom, type.equals(Types.UNDEFINED) || type instanceof Variable ? Expected.ANY : Expected.of(type));
        }
    }
}
