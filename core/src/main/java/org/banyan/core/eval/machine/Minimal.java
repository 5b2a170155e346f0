package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.OperationFailure;
import org.banyan.core.eval.Outcomes;
import org.banyan.core.eval.PureFunction;
import org.banyan.core.eval.library.Types;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Unifier;
import org.jspecify.annotations.Nullable;

/**
 * The instructions of the minimal language, in which results are not evaluated further by themselves: {@code Empty} and
 * errors are atoms like any other here.
 */
final class Minimal {
    private static final Symbol FUNCTION = Symbol.of("function");
    private static final Symbol RETURN = Symbol.of("return");
    private static final Symbol NO_RETURN = Symbol.of("NoReturn");
    private static final Symbol BINDINGS = Symbol.ofText("{ }");

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
    static void run(Machine machine, Atom atom) {
        if (!(atom instanceof Expression call) || !isInstruction(atom)) {
            machine.give(atom);
            return;
        }
        machine.countStep();
        String name = ((Symbol) call.get(0)).name();
        switch (name) {
            case "eval" -> {
                if (has(machine, call, 2, "(eval <atom>)")) {
                    eval(machine, call.get(1));
                }
            }
            case "evalc" -> evalc(machine, call);
            case "chain" -> chain(machine, call);
            case "unify" -> unify(machine, call);
            case "function" -> function(machine, call);
            case "collapse-bind" -> {
                if (has(machine, call, 2, "(collapse-bind <atom>)")) {
                    new CollapseBindFrame().start(machine, call.get(1));
                }
            }
            case "superpose-bind" -> superposeBind(machine, call);
            case "metta" -> metta(machine, call);
            case "context-space" -> machine.give(space(machine.store().context()));
            default -> compute(machine, call);
        }
    }

    /** Runs an instruction next. Whoever is within another one calls this, as {@link #run} would recurse. */
    private static void then(Machine machine, Atom atom) {
        if (isInstruction(atom)) {
            machine.then(new InstructionCode(atom), Rewriter.NO_SLOTS, null);
        } else {
            machine.give(atom);
        }
    }

    /** The atom of a space. */
    static Atom space(long number) {
        return number == 0 ? References.SELF : References.of(References.Kind.SPACE, number);
    }

    private static boolean has(Machine machine, Expression call, int size, String usage) {
        if (call.size() == size) {
            return true;
        }
        machine.give(wrong(call, usage));
        return false;
    }

    private static Atom wrong(Expression call, String usage) {
        return Outcomes.error(call, Symbol.ofText("expected: " + usage + ", found: " + call));
    }

    private static void compute(Machine machine, Expression call) {
        Entry entry = machine.store().library().entry((Symbol) call.get(0));
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

    private static Atom[] arguments(Expression call) {
        Atom[] arguments = new Atom[call.size() - 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = call.get(i + 1);
        }
        return arguments;
    }

    /** One step of evaluation. */
    static void eval(Machine machine, Atom atom) {
        if (isInstruction(atom)) {
            then(machine, atom);
        } else if (atom instanceof Symbol symbol) {
            byRules(machine, atom, machine.heads().rulesForSymbol(symbol));
        } else if (!(atom instanceof Expression call) || call.isEmpty()) {
            machine.give(Outcomes.NOT_REDUCIBLE);
        } else if (!(call.get(0) instanceof Symbol symbol)) {
            byRules(
                    machine,
                    call,
                    Rewriter.hasVariableHead(call) ? NO_RULES : machine.heads().wildcards());
        } else {
            evalCall(machine, symbol, call);
        }
    }

    private static void evalCall(Machine machine, Symbol symbol, Expression call) {
        Head head = machine.heads().head(symbol, call.size() - 1);
        Atom[] arguments = arguments(call);
        if (!head.isOfLibrary() && !machine.store().library().isMettatron()) {
            byRules(machine, call, head.candidates(arguments));
        } else if (head.form() == null || !step(machine, symbol.name(), call)) {
            machine.push(new StepFrame(call));
            head.call(machine, arguments, Types.ATOM);
        }
    }

    /** One step of those forms of which it matters. */
    private static boolean step(Machine machine, String name, Expression call) {
        switch (name) {
            case "if" -> {
                if (call.size() == 4 && call.get(1) instanceof org.banyan.core.atom.Bool truth) {
                    machine.give(call.get(truth.value() ? 2 : 3));
                    return true;
                }
                machine.give(Outcomes.NOT_REDUCIBLE);
                return true;
            }
            case "let" -> {
                if (call.size() != 4) {
                    return false;
                }
                unified(machine, call.get(2), call.get(1), call.get(3), Outcomes.EMPTY);
                return true;
            }
            case "superpose" -> {
                if (call.size() != 2 || !(call.get(1) instanceof Expression list)) {
                    return false;
                }
                giveAllOrEmpty(
                        machine,
                        list.children().stream()
                                .map(child -> new Result(child, null))
                                .toList());
                return true;
            }
            case "match" -> {
                long space = call.size() == 4 ? References.number(References.Kind.SPACE, call.get(1)) : -1;
                if (space < 0) {
                    return false;
                }
                giveAllOrEmpty(machine, answers(machine, space, call.get(2), call.get(3)));
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private static void giveAllOrEmpty(Machine machine, List<Result> results) {
        if (results.isEmpty()) {
            machine.give(Outcomes.EMPTY);
        } else {
            machine.giveAll(results);
        }
    }

    private static final RuleCode[] NO_RULES = new RuleCode[0];

    /** Gives the right sides of all rules that fit, not evaluated but for functions. */
    private static void byRules(Machine machine, Atom atom, RuleCode[] rules) {
        List<Result> results = new ArrayList<>();
        boolean anyFunction = false;
        @Nullable Delta[] found = new Delta[1];
        for (RuleCode rule : rules) {
            @Nullable Atom[] slots = rule.fit(machine, atom, found);
            if (slots != null) {
                machine.countStep();
                if (machine.trace() != null) {
                    machine.tell(rule.instance(machine, slots));
                }
                anyFunction |= rule.kind() == RuleCode.Kind.FUNCTION;
                results.add(new Result(rule.body().instantiate(machine, slots), found[0]));
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

    /** Runs what a rule has given if it is a function. */
    private static final class BodyFrame extends Frame {
        @Override
        void resume(Machine machine) {
            Atom value = machine.value();
            Delta found = machine.delta();
            if (!(value instanceof Expression body)
                    || body.isEmpty()
                    || !body.get(0).equals(FUNCTION)) {
                machine.give(value, found);
                return;
            }
            if (found != null) {
                machine.pushDelta(found);
            }
            function(machine, body);
        }

        @Override
        boolean keepsErrors() {
            return true;
        }
    }

    /** Says that nothing could be done if the library has given a call back as it was. */
    private static final class StepFrame extends Frame {
        private final Expression call;

        StepFrame(Expression call) {
            this.call = call;
        }

        @Override
        void resume(Machine machine) {
            Atom value = machine.value();
            machine.give(value.equals(call) ? Outcomes.NOT_REDUCIBLE : value, machine.delta());
        }

        @Override
        boolean takesAll() {
            return true;
        }

        @Override
        void resumeAll(Machine machine, List<Result> results) {
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

    private static void evalc(Machine machine, Expression call) {
        if (!has(machine, call, 3, "(evalc <atom> <space>)")) {
            return;
        }
        long space = References.number(References.Kind.SPACE, call.get(2));
        if (space < 0) {
            machine.give(wrong(call, "(evalc <atom> <space>)"));
            return;
        }
        ContextFrame.enter(machine, space);
        eval(machine, call.get(1));
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
        void resume(Machine machine) {
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
        boolean keepsErrors() {
            return true;
        }

        @Override
        public String toString() {
            return "chain " + variable + " " + template;
        }
    }

    private static void unify(Machine machine, Expression call) {
        if (!has(machine, call, 5, "(unify <atom> <pattern> <then> <else>)")) {
            return;
        }
        long space = References.number(References.Kind.SPACE, call.get(1));
        if (space < 0) {
            unified(machine, call.get(1), call.get(2), call.get(3), call.get(4));
            return;
        }
        List<Result> results = answers(machine, space, call.get(2), call.get(3));
        if (results.isEmpty()) {
            machine.give(call.get(4));
        } else {
            machine.giveAll(results);
        }
    }

    private static List<Result> answers(Machine machine, long space, Atom pattern, Atom template) {
        Answers answers = Answers.of(machine.store().world(), machine.store().visible(space), pattern, machine::fresh);
        List<Result> results = new ArrayList<>();
        while (answers.next()) {
            Delta delta = answers.delta();
            results.add(new Result(delta == null ? template : delta.apply(template), delta));
        }
        return results;
    }

    private static void unified(Machine machine, Atom atom, Atom pattern, Atom then, Atom otherwise) {
        Bindings bindings = Unifier.unify(atom, pattern).getOrNull();
        if (bindings == null) {
            machine.give(otherwise);
        } else {
            machine.give(bindings.apply(then), Delta.of(bindings, Long.MAX_VALUE));
        }
    }

    private static void function(Machine machine, Expression call) {
        if (call.size() != 2 || !(call.get(1) instanceof Expression body)) {
            machine.give(wrong(call, "(function (: <body> Expression))"));
            return;
        }
        machine.push(new FunctionFrame(call));
        then(machine, body);
    }

    /** Runs instructions until one gives {@code (return atom)}. */
    private static final class FunctionFrame extends Frame {
        private final Atom function;

        FunctionFrame(Atom function) {
            this.function = function;
        }

        @Override
        void resume(Machine machine) {
            Atom value = machine.value();
            Delta found = machine.delta();
            Atom now = found == null ? function : found.apply(function);
            if (value instanceof Expression expression
                    && expression.size() == 2
                    && expression.get(0).equals(RETURN)) {
                machine.give(expression.get(1), found);
            } else if (isInstruction(value)) {
                if (found != null) {
                    machine.pushDelta(found);
                }
                machine.push(new FunctionFrame(now));
                run(machine, value);
            } else {
                machine.give(Outcomes.error(now, NO_RETURN), found);
            }
        }

        @Override
        boolean keepsErrors() {
            return true;
        }

        @Override
        public String toString() {
            return "function";
        }
    }

    /**
     * Runs the function that a rule has given for a call, and evaluates what it returns.
     *
     * @param call what stays if the function says that the call cannot be reduced; null if that is not known
     */
    static void runFunction(Machine machine, Atom function, @Nullable Atom type, @Nullable Expression call) {
        machine.push(new ReturnFrame(type, call));
        function(machine, (Expression) function);
    }

    /** Runs an instruction within ordinary evaluation, and evaluates its result. */
    static void runAndEvaluate(Machine machine, Expression call, @Nullable Atom type) {
        machine.push(new ReturnFrame(type, call));
        run(machine, call);
    }

    private static final class ReturnFrame extends Frame {
        private final @Nullable Atom type;
        private final @Nullable Expression call;

        ReturnFrame(@Nullable Atom type, @Nullable Expression call) {
            this.type = type;
            this.call = call;
        }

        @Override
        void resume(Machine machine) {
            Atom value = machine.value();
            Delta found = machine.delta();
            if (value.equals(Outcomes.NOT_REDUCIBLE) && call != null) {
                machine.give(found == null ? call : found.apply(call), found);
            } else if (type == Types.ATOM) {
                if (value.equals(Outcomes.EMPTY)) {
                    machine.giveNothing();
                } else {
                    machine.give(value, found);
                }
            } else {
                machine.evaluateAfter(found, value, type);
            }
        }
    }

    private static final class CollapseBindFrame extends Frame {
        void start(Machine machine, Atom atom) {
            machine.push(this);
            then(machine, atom);
        }

        @Override
        void resume(Machine machine) {
            Result only = new Result(machine.value(), machine.delta());
            resumeAll(machine, List.of(only));
        }

        @Override
        boolean takesAll() {
            return true;
        }

        @Override
        void resumeAll(Machine machine, List<Result> results) {
            List<Atom> pairs = new ArrayList<>();
            for (Result result : results) {
                if (!result.atom().equals(Outcomes.EMPTY)) {
                    pairs.add(Atom.expression(result.atom(), bindings(result.delta())));
                }
            }
            machine.give(Atom.expression(pairs));
        }

        private static Atom bindings(@Nullable Delta delta) {
            return delta == null ? BINDINGS : delta.asAtom();
        }
    }

    private static void superposeBind(Machine machine, Expression call) {
        if (call.size() != 2 || !(call.get(1) instanceof Expression collapsed)) {
            machine.give(wrong(call, "(superpose-bind (: <collapsed> Expression))"));
            return;
        }
        List<Result> results = new ArrayList<>();
        for (Atom pair : collapsed.children()) {
            if (pair instanceof Expression both && both.size() == 2) {
                Bindings bindings = Delta.from(both.get(1)).getOrNull();
                if (bindings != null) {
                    results.add(new Result(bindings.apply(both.get(0)), Delta.of(bindings, Long.MAX_VALUE)));
                }
            } else {
                machine.give(wrong(call, "(superpose-bind (: <collapsed> Expression))"));
                return;
            }
        }
        machine.giveAll(results);
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
            machine.evaluate(atom, type.equals(Types.UNDEFINED) || type instanceof Variable ? null : type);
        }
    }

    /** Goes back to the space in which functions were looked up before. */
    static final class ContextFrame extends Frame {
        private final long before;

        private ContextFrame(long before) {
            this.before = before;
        }

        static void enter(Machine machine, long space) {
            if (machine.store().context() != space) {
                machine.push(new ContextFrame(machine.store().context()));
                machine.store().context(space);
            }
        }

        long before() {
            return before;
        }

        @Override
        void resume(Machine machine) {
            machine.store().context(before);
            machine.give(machine.value(), machine.delta());
        }

        @Override
        boolean takesAll() {
            return true;
        }

        @Override
        void resumeAll(Machine machine, List<Result> results) {
            machine.store().context(before);
            machine.giveAll(results);
        }
    }
}
