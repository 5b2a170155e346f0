package org.banyan.core.eval.minimal;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.RuleCode;
import org.banyan.core.eval.machine.frame.ContextFrame;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.world.handle.References;

/** The instruction {@code eval}: one step of evaluation, by rules or by what the library does. */
final class EvalInstruction {
    private static final RuleCode[] NO_RULES = new RuleCode[0];

    private EvalInstruction() {}

    /** Takes one step of evaluation. */
    static void eval(Machine machine, Atom atom) {
        if (Minimal.isInstruction(atom)) {
            Minimal.then(machine, atom);
        } else if (atom instanceof Symbol symbol) {
            byRules(machine, atom, machine.heads().rulesForSymbol(symbol));
        } else if (!(atom instanceof Expression call) || call.isEmpty()) {
            machine.give(Outcomes.NOT_REDUCIBLE);
        } else if (!(call.get(0) instanceof Symbol symbol)) {
            byRules(
                    machine,
                    call,
                    CallCode.hasVariableHead(call) ? NO_RULES : machine.heads().wildcards());
        } else {
            evalCall(machine, symbol, call);
        }
    }

    /** Takes one step of evaluation in another space: the instruction {@code evalc}. */
    static void evalIn(Machine machine, Expression call) {
        if (!Minimal.has(machine, call, 3, "(evalc <atom> <space>)")) {
            return;
        }
        long space = References.number(References.Kind.SPACE, call.get(2));
        if (space < 0) {
            machine.give(Minimal.wrong(call, "(evalc <atom> <space>)"));
            return;
        }
        ContextFrame.enter(machine, space);
        eval(machine, call.get(1));
    }

    private static void evalCall(Machine machine, Symbol symbol, Expression call) {
        Head head = machine.heads().head(symbol, call.size() - 1);
        Atom[] arguments = Minimal.arguments(call);
        if (!head.isOfLibrary() && !machine.store().library().isMettatron()) {
            byRules(machine, call, head.candidates(arguments));
            return;
        }
        Form form = head.form();
        if (form == null || !form.step(machine, call)) {
            machine.push(new StepFrame(call));
            head.call(machine, arguments, Expected.UNEVALUATED);
        }
    }

    /** Gives the right sides of all rules that fit. They are not evaluated, except functions. */
    private static void byRules(Machine machine, Atom atom, RuleCode[] rules) {
        List<Result> results = new ArrayList<>();
        boolean anyFunction = false;
        for (RuleCode rule : rules) {
            RuleCode.Application fitted = rule.fit(machine, atom);
            if (fitted != null) {
                machine.countStep();
                if (machine.trace() != null) {
                    machine.tell(rule.instance(machine, fitted.slots()));
                }
                anyFunction |= rule.kind() == RuleCode.Kind.FUNCTION;
                results.add(new Result(rule.body().instantiate(machine, fitted.slots()), fitted.delta()));
            }
        }
        if (results.isEmpty()) {
            machine.give(Outcomes.NOT_REDUCIBLE);
            return;
        }
        if (anyFunction) {
            machine.push(new BodyFrame());
        }
        machine.giveAll(results);
    }

    /** A frame that runs the right side of a rule if it is a function. */
    private static final class BodyFrame extends Frame {
        @Override
        public void resume(Machine machine) {
            Atom value = machine.value();
            Delta found = machine.delta();
            if (!(value instanceof Expression body)
                    || body.isEmpty()
                    || !body.get(0).equals(FunctionInstruction.FUNCTION)) {
                machine.give(value, found);
                return;
            }
            if (found != null) {
                machine.pushDelta(found);
            }
            FunctionInstruction.run(machine, body);
        }

        @Override
        public boolean keepsErrors() {
            return true;
        }
    }

    /** A frame that gives {@code NotReducible} if the library has returned a call unchanged. */
    private static final class StepFrame extends Frame {
        private final Expression call;

        StepFrame(Expression call) {
            this.call = call;
        }

        @Override
        public void resume(Machine machine) {
            Atom value = machine.value();
            machine.give(value.equals(call) ? Outcomes.NOT_REDUCIBLE : value, machine.delta());
        }

        @Override
        public boolean takesAll() {
            return true;
        }

        @Override
        public void resumeAll(Machine machine, List<Result> results) {
            if (results.isEmpty()) {
                machine.give(Outcomes.EMPTY);
                return;
            }
            List<Result> steps = new ArrayList<>();
            for (Result result : results) {
                steps.add(result.atom().equals(call) ? new Result(Outcomes.NOT_REDUCIBLE, result.delta()) : result);
            }
            machine.giveAll(steps);
        }
    }
}
