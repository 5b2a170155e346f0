package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.PureFunction;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.term.Expressions;
import org.banyan.core.eval.term.NormalForm;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;
import org.jspecify.annotations.Nullable;

/** The meaning of a symbol as the head of a call with some number of arguments: its rules, its types, its function. */
public final class Head {
    private static final int FEW = 4;

    private final Heads heads;
    private final Symbol symbol;
    private final int arity;
    private final @Nullable LibraryEntry entry;
    private final List<Expression> functionTypes = new ArrayList<>();
    private final List<Atom> valueTypes = new ArrayList<>();
    private final RuleCode[] rules;
    private final @Nullable Map<Object, RuleCode[]> byFirstArgument;
    private final RuleCode[] forOtherArguments;
    private final @Nullable Signature signature;
    private final NormalForm normal;

    Head(Heads heads, Symbol symbol, int arity, @Nullable LibraryEntry entry, List<RuleCode> rules, List<Atom> types) {
        this.heads = heads;
        this.symbol = symbol;
        this.arity = arity;
        this.entry = entry;
        for (Atom type : types) {
            if (TypeSystem.isFunction(type)) {
                functionTypes.add((Expression) type);
            } else {
                valueTypes.add(type);
            }
        }
        this.rules = rules.toArray(RuleCode[]::new);
        byFirstArgument = arity > 0 && rules.size() > FEW ? index(rules) : null;
        forOtherArguments = byFirstArgument == null
                ? this.rules
                : rules.stream().filter(rule -> rule.firstKey() == null).toArray(RuleCode[]::new);
        signature = functionTypes.size() == 1 && valueTypes.isEmpty() ? Signature.of(functionTypes.get(0)) : null;
        normal = heads.normalForm(resultType());
    }

    private static Map<Object, RuleCode[]> index(List<RuleCode> rules) {
        Map<Object, List<RuleCode>> lists = new HashMap<>();
        for (RuleCode rule : rules) {
            Object key = rule.firstKey();
            if (key != null) {
                lists.computeIfAbsent(key, ignored -> new ArrayList<>());
            }
        }
        for (RuleCode rule : rules) {
            Object key = rule.firstKey();
            if (key != null) {
                lists.getOrDefault(key, new ArrayList<>()).add(rule);
            } else {
                lists.values().forEach(list -> list.add(rule));
            }
        }
        Map<Object, RuleCode[]> index = new HashMap<>();
        lists.forEach((key, list) -> index.put(key, list.toArray(RuleCode[]::new)));
        return index;
    }

    private @Nullable Atom resultType() {
        if (functionTypes.isEmpty()) {
            return valueTypes.isEmpty() ? Types.UNDEFINED : null;
        }
        return signature == null ? null : signature.easyResult();
    }

    public Symbol symbol() {
        return symbol;
    }

    int arity() {
        return arity;
    }

    @Nullable LibraryEntry entry() {
        return entry;
    }

    public @Nullable Form form() {
        return entry == null ? null : entry.form();
    }

    public @Nullable PureFunction function() {
        return entry == null ? null : entry.function();
    }

    /** Whether a program has rules or types of its own for a name with a form. */
    boolean isRedefined() {
        return entry != null
                && !entry.grounded()
                && functionTypes.size() > entry.types().size();
    }

    public List<Expression> functionTypes() {
        return functionTypes;
    }

    public List<Atom> valueTypes() {
        return valueTypes;
    }

    public @Nullable Signature signature() {
        return signature;
    }

    public RuleCode[] rules() {
        return rules;
    }

    /** Whether no rule and no function ever applies to a call. */
    public boolean isInert() {
        return entry == null && rules.length == 0;
    }

    /** Returns the rules that may rewrite a call with some arguments. */
    public RuleCode[] candidates(Atom[] arguments) {
        if (byFirstArgument == null) {
            return rules;
        }
        Atom first = arguments[0];
        if (first instanceof Variable
                || first instanceof Expression expression
                        && !expression.isGround()
                        && !(expression.get(0) instanceof Symbol)) {
            return rules;
        }
        RuleCode[] found = byFirstArgument.get(RuleCode.keyOf(first));
        return found == null ? forOtherArguments : found;
    }

    /** Returns the call as an atom. */
    public Expression call(Atom[] arguments) {
        Atom[] children = new Atom[arguments.length + 1];
        children[0] = symbol;
        System.arraycopy(arguments, 0, children, 1, arguments.length);
        return Expressions.of(children);
    }

    private Expression call(Atom[] arguments, NormalForm form) {
        Atom[] children = new Atom[arguments.length + 1];
        children[0] = symbol;
        System.arraycopy(arguments, 0, children, 1, arguments.length);
        return Expressions.of(children, form);
    }

    /**
     * Returns the call as an atom that evaluates to itself.
     *
     * @param type the type that results were to be evaluated to
     */
    public Expression normalCall(Atom[] arguments, Expected type) {
        boolean dependent = normal.type() == null
                && signature != null
                && !type.isAny()
                && !type.isUnevaluated()
                && !signature.hasOpenResult();
        return call(arguments, dependent ? heads.normalForm(type.type()) : normal);
    }

    /** Returns the current meaning of the symbol, which may have changed since the arguments were evaluated. */
    public Head now(Machine machine) {
        return heads == machine.heads() ? this : machine.heads().head(symbol, arity);
    }

    /**
     * Makes a call with evaluated arguments.
     *
     * @param type what results are evaluated to
     */
    public void call(Machine machine, Atom[] arguments, Expected type) {
        if (entry == null || rules.length > 0) {
            machine.caller().rewrite(this, arguments, type);
        } else if (entry.form() != null && !isRedefined()) {
            Expression call = call(arguments);
            Scope scope = Scope.of(call);
            machine.then(new CallCode(call, scope), scope.itself(), type.evaluated());
        } else {
            callLibrary(machine, arguments, type);
        }
    }

    /** Whether the library has a function for a call, besides the rules of programs. */
    public boolean isOfLibrary() {
        return entry != null && entry.means(arity);
    }

    /** Does what the library has to do about a call, whatever rules there are. */
    public void callLibrary(Machine machine, Atom[] arguments, Expected type) {
        Form form = form();
        if (form != null) {
            Expression atom = call(arguments);
            Scope scope = Scope.of(atom);
            CallCode call = new CallCode(atom, scope);
            Plan plan = form.plan(call, this);
            if (plan == null) {
                machine.give(normalCall(arguments, type));
            } else {
                plan.eval(machine, call, scope.itself(), type.evaluated());
            }
        } else if (entry != null && (entry.function() != null || entry.effect() != null)) {
            callNative(machine, arguments, type);
        } else {
            machine.give(normalCall(arguments, type));
        }
    }

    private void callNative(Machine machine, Atom[] arguments, Expected type) {
        machine.countStep();
        Frame below = machine.top();
        try {
            PureFunction function = function();
            if (function != null) {
                Atom outcome = function.apply(arguments);
                if (machine.trace() != null) {
                    machine.tell(line(machine, arguments, outcome));
                }
                giveOutcome(machine, arguments, outcome, type);
                return;
            }
            Effect effect = entry == null ? null : entry.effect();
            assert effect != null;
            effect.call(machine, this, arguments, type);
        } catch (OperationFailure failure) {
            machine.give(Outcomes.error(call(arguments), failure.reason()));
        }
        if (machine.trace() != null) {
            machine.tellOutcome(call(arguments), below);
        }
    }

    /** Gives what a function has answered to a call, evaluated if its type says so. */
    public void giveOutcome(Machine machine, Atom[] arguments, Atom outcome, Expected type) {
        if (outcome instanceof Symbol) {
            if (outcome.equals(Outcomes.NOT_REDUCIBLE)) {
                machine.give(normalCall(arguments, type));
                return;
            }
            if (outcome.equals(Outcomes.EMPTY)) {
                machine.giveNothing();
                return;
            }
        }
        if (outcome instanceof Expression && !type.isUnevaluated()) {
            machine.evaluate(outcome, type);
        } else {
            machine.give(outcome);
        }
    }

    /** Returns the line of a trace for a call. */
    public String line(Machine machine, Atom[] arguments, Atom outcome) {
        return machine.store().printable(call(arguments)) + " => "
                + machine.store().printable(outcome);
    }

    @Override
    public String toString() {
        return symbol + "/" + arity;
    }
}
