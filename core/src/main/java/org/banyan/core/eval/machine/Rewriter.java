package org.banyan.core.eval.machine;

import java.util.Arrays;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.library.Types;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites calls by the rules of programs. Belongs to one machine.
 *
 * <p>Where one rule fits, and most often one does, nothing is allocated but the slots of that rule.
 */
final class Rewriter {
    static final @Nullable Atom[] NO_SLOTS = new Atom[0];

    private static final Atom[] NO_ARGUMENTS = new Atom[0];

    private final Machine machine;
    private @Nullable Atom[] spare = NO_SLOTS;
    private final @Nullable Delta[] found = new Delta[1];

    Rewriter(Machine machine) {
        this.machine = machine;
    }

    /** Lets go of all that takes memory. Allocates nothing. */
    void release() {
        spare = NO_SLOTS;
        found[0] = null;
    }

    /**
     * Applies the rules for a call.
     *
     * @param type the type that results are evaluated to
     */
    void rewrite(Head head, Atom[] arguments, @Nullable Atom type) {
        RuleCode only = null;
        @Nullable Atom[] onlySlots = spare;
        Delta onlyDelta = null;
        RulesFrame.Applications several = null;
        Expression call = null;
        for (RuleCode rule : head.candidates(arguments)) {
            @Nullable Atom[] filled = spare(rule.slots());
            int matched = Pattern.OPEN;
            boolean whole =
                    !(rule.lhs() instanceof Expression lhs) || !head.symbol().equals(lhs.get(0));
            if (whole) {
                call = call == null ? head.call(arguments) : call;
                matched = rule.matchWhole(call, filled);
            } else {
                matched = rule.match(arguments, filled);
            }
            Delta learnt = null;
            if (matched == Pattern.OPEN) {
                call = call == null ? head.call(arguments) : call;
                filled = rule.newSlots();
                if (!rule.unify(machine, call, filled, found)) {
                    continue;
                }
                learnt = found[0];
            } else if (matched == Pattern.FAILED) {
                continue;
            } else {
                spare = NO_SLOTS;
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

    /** An array for slots that may be used again if it turns out not to be needed. */
    private @Nullable Atom[] spare(int size) {
        if (spare.length == size) {
            Arrays.fill(spare, null);
        } else {
            spare = size == 0 ? NO_SLOTS : new Atom[size];
        }
        return spare;
    }

    /**
     * Evaluates the right side of a rule whose slots are filled.
     *
     * @param call what stays if the rule says that the call cannot be reduced; null if that is not known
     */
    void apply(RuleCode rule, @Nullable Atom[] filled, @Nullable Atom type, @Nullable Expression call) {
        machine.countStep();
        if (machine.trace() != null) {
            machine.tell(rule.instance(machine, filled));
        }
        if (rule.kind() == RuleCode.Kind.FUNCTION) {
            FunctionInstruction.runForCall(machine, rule.body().instantiate(machine, filled), type, call);
        } else if (rule.kind() == RuleCode.Kind.NOT_REDUCIBLE) {
            machine.give(call == null ? rule.body().instantiate(machine, filled) : call);
        } else if (type == Types.ATOM) {
            machine.giveOrDrop(rule.body().instantiate(machine, filled));
        } else {
            machine.then(rule.body(), filled, type);
        }
    }

    /** Calls what the first of some values is. */
    void rewriteTuple(Atom[] values, @Nullable Atom type) {
        Heads heads = machine.heads();
        if (values[0] instanceof Symbol symbol) {
            Head head = heads.head(symbol, values.length - 1);
            if (!head.isInert()) {
                head.call(machine, Arrays.copyOfRange(values, 1, values.length), type);
                return;
            }
        } else if (heads.wildcards().length > 0 && !hasVariableHead(values[0])) {
            Expression call = Expressions.of(values);
            RulesFrame.Applications applications = new RulesFrame.Applications();
            for (RuleCode rule : heads.wildcards()) {
                @Nullable Atom[] filled = rule.fit(machine, call, found);
                if (filled != null) {
                    applications.add(rule, filled, found[0]);
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

    /** Whether the head of a call, or of the call that is its head, is a variable, to which no rule applies. */
    static boolean hasVariableHead(Atom call) {
        Atom head = call;
        while (head instanceof Expression expression && !expression.isEmpty()) {
            head = expression.get(0);
        }
        return head instanceof Variable;
    }
}
