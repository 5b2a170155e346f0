package org.banyan.core.eval.call;

import java.util.Arrays;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Caller;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Heads;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.RuleCode;
import org.banyan.core.eval.machine.SlotCode;
import org.banyan.core.eval.minimal.FunctionInstruction;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Expressions;
import org.banyan.core.eval.term.Pattern.Verdict;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The rewriting of calls by the rules of programs. Belongs to one machine.
 *
 * <p>If one rule fits, which is the most common case, only the slots of that rule are allocated.
 */
public final class Rewriter extends Caller {
    private static final Atom[] NO_ARGUMENTS = new Atom[0];

    private final Machine machine;
    private @Nullable Atom[] spare = Scope.NO_SLOTS;

    public Rewriter(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Caller of(Machine other) {
        return new Rewriter(other);
    }

    @Override
    public Plan plan(CallCode call, @Nullable Head head) {
        if (head == null) {
            return call.child(0) instanceof SlotCode ? new SlotHeadPlan() : new TuplePlan(null);
        }
        return head.functionTypes().isEmpty() ? new TuplePlan(head) : new TypedPlan(head);
    }

    @Override
    public void release() {
        spare = Scope.NO_SLOTS;
    }

    @Override
    public void rewrite(Head head, Atom[] arguments, Expected type) {
        RuleCode only = null;
        @Nullable Atom[] onlySlots = spare;
        Delta onlyDelta = null;
        RulesFrame.Applications several = null;
        Expression call = null;
        for (RuleCode rule : head.candidates(arguments)) {
            @Nullable Atom[] filled = spare(rule.slots());
            Verdict matched = Verdict.OPEN;
            boolean whole =
                    !(rule.lhs() instanceof Expression lhs) || !head.symbol().equals(lhs.get(0));
            if (whole) {
                call = call == null ? head.call(arguments) : call;
                matched = rule.matchWhole(call, filled);
            } else {
                matched = rule.match(arguments, filled);
            }
            Delta learnt = null;
            if (matched == Verdict.OPEN) {
                call = call == null ? head.call(arguments) : call;
                RuleCode.Application unified = rule.unify(machine, call);
                if (unified == null) {
                    continue;
                }
                filled = unified.slots();
                learnt = unified.delta();
            } else if (matched == Verdict.FAILED) {
                continue;
            } else {
                spare = Scope.NO_SLOTS;
                rule.makeVariables(machine, filled);
            }
            if (only == null) {
                only = rule;
                onlySlots = filled;
                onlyDelta = learnt;
            } else {
                if (several == null) {
                    several = new RulesFrame.Applications();
                    several.add(only, onlySlots, onlyDelta);
                }
                several.add(rule, filled, learnt);
            }
        }
        if (several != null && machine.store().library().isMettatron()) {
            several = several.mostSpecific();
            if (several.size() == 1) {
                only = several.rule(0);
                onlySlots = several.slots(0);
                onlyDelta = several.delta(0);
                several = null;
            }
        }
        if (only == null) {
            head.callLibrary(machine, arguments, type);
        } else if (several != null || head.isOfLibrary()) {
            if (several == null) {
                several = new RulesFrame.Applications();
                several.add(only, onlySlots, onlyDelta);
            }
            call = call == null ? head.call(arguments) : call;
            new RulesFrame(several, type, call, head.isOfLibrary() ? head : null, arguments).start(machine);
        } else {
            if (onlyDelta != null) {
                machine.pushDelta(onlyDelta);
            }
            if (only.kind() == RuleCode.Kind.NOT_REDUCIBLE) {
                machine.countStep();
                machine.give(
                        onlyDelta == null ? head.normalCall(arguments, type) : onlyDelta.apply(head.call(arguments)));
            } else if (only.kind() == RuleCode.Kind.FUNCTION) {
                Expression stays = head.call(arguments);
                apply(only, onlySlots, type, onlyDelta == null ? stays : (Expression) onlyDelta.apply(stays));
            } else {
                apply(only, onlySlots, type, call);
            }
        }
    }

    /** Returns an array for slots, which may be used again if it turns out not to be needed. */
    private @Nullable Atom[] spare(int size) {
        if (spare.length == size) {
            Arrays.fill(spare, null);
        } else {
            spare = size == 0 ? Scope.NO_SLOTS : new Atom[size];
        }
        return spare;
    }

    @Override
    public void apply(RuleCode rule, @Nullable Atom[] filled, Expected type, @Nullable Expression call) {
        machine.countStep();
        if (machine.trace() != null) {
            machine.tell(rule.instance(machine, filled));
        }
        if (rule.kind() == RuleCode.Kind.FUNCTION) {
            FunctionInstruction.runForCall(machine, rule.body().instantiate(machine, filled), type, call);
        } else if (rule.kind() == RuleCode.Kind.NOT_REDUCIBLE) {
            machine.give(call == null ? rule.body().instantiate(machine, filled) : call);
        } else if (type.isUnevaluated()) {
            machine.giveOrDrop(rule.body().instantiate(machine, filled));
        } else {
            machine.then(rule.body(), filled, type);
        }
    }

    @Override
    public void rewriteTuple(Atom[] values, Expected type) {
        Heads heads = machine.heads();
        if (values[0] instanceof Symbol symbol) {
            Head head = heads.head(symbol, values.length - 1);
            if (!head.isInert()) {
                head.call(machine, Arrays.copyOfRange(values, 1, values.length), type);
                return;
            }
        } else if (heads.wildcards().length > 0 && !CallCode.hasVariableHead(values[0])) {
            Expression call = Expressions.of(values);
            RulesFrame.Applications applications = new RulesFrame.Applications();
            for (RuleCode rule : heads.wildcards()) {
                RuleCode.Application fitted = rule.fit(machine, call);
                if (fitted != null) {
                    applications.add(rule, fitted.slots(), fitted.delta());
                }
            }
            if (applications.size() > 0) {
                new RulesFrame(
                                heads.library().isMettatron() ? applications.mostSpecific() : applications,
                                type,
                                call,
                                null,
                                NO_ARGUMENTS)
                        .start(machine);
                return;
            }
        }
        Atom headType = Types.UNDEFINED.equals(heads.typeOf(values[0])) ? Types.UNDEFINED : null;
        machine.give(Expressions.of(values, heads.normalForm(headType)));
    }
}
