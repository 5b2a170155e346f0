package org.banyan.core.eval.machine;

import io.vavr.collection.Map;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Limits;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.LimitExceeded;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.term.ResultLimits;
import org.banyan.core.eval.term.Scope;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.world.Snapshot;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/**
 * One thread of evaluation: a stack of frames on the heap, and either some code to be evaluated or results for the
 * frame on top.
 *
 * <p>The evaluation of an atom gives a list of results, in the order in which rules were defined. Most atoms have one
 * result, which needs no list. Nothing here recurses into the depth of a program's calls: a call in tail position
 * replaces the current one, and any other waits in a frame.
 */
public final class Machine {
    private static final Symbol STACK_OVERFLOW = Symbol.of("StackOverflow");
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Host host;
    private final Context store;

    // Copies of what the store says, as each step reads them several times.
    private Heads heads;
    private int deepest;

    private final Heartbeat heartbeat;
    private final Limits limits;
    private final ResultLimits resultLimits;

    /** Null if no trace is wanted. */
    private final @Nullable Trace trace;

    /** The greatest number of frames on the stack. */
    private final int most;

    /** The number of frames that would be below the stack if there were one thread. */
    private final int base;

    private @Nullable Frame top;
    private @Nullable Code code;
    private @Nullable Atom[] slots = new Atom[0];
    private Expected expected = Expected.ANY;

    private @Nullable Atom value;
    private @Nullable Delta delta;
    private @Nullable List<Result> many;
    private boolean busy;
    private boolean paused;
    private @Nullable Frame floor;

    /** The number of the last variable that was made. No known variable has a greater one. */
    private long lastVariable;

    /** The last number of the range for variables. Then the machine takes another range, which no other machine has. */
    private long lastNumber;

    /** The first value of {@link #lastVariable}. */
    private final long variablesBefore;

    private final Typing typing = new Typing();
    private final Caller caller;

    /**
     * @param compiled the cache of compiled rules
     * @param calls makes the part that makes calls
     */
    public Machine(
            Host host,
            CompiledRules compiled,
            State self,
            Map<Symbol, Atom> settings,
            Limits limits,
            Function<Machine, Caller> calls) {
        this.host = host;
        this.store = new Context(host.libraries(), compiled, self, settings, this::takeFromStore);
        this.heads = store.heads();
        this.deepest = store.deepest();
        this.limits = limits;
        this.resultLimits = new ResultLimits(limits);
        this.trace = host.isTraced() ? new Trace() : null;
        this.most = limits.depth() == 0 ? NO_LIMIT : (int) Math.min(NO_LIMIT, limits.depth());
        this.heartbeat = new Heartbeat(this, host, limits.steps());
        this.base = 0;
        this.caller = calls.apply(this);
        this.lastNumber = Long.MAX_VALUE;
        takeNumbers();
        this.variablesBefore = lastVariable;
    }

    /** Creates a machine that continues from the current state of another one, with a stack of its own. */
    public Machine(Machine parent, Host host, int base) {
        this.host = host;
        this.store = new Context(parent.store, this::takeFromStore);
        this.heads = store.heads();
        this.deepest = store.deepest();
        this.limits = parent.limits;
        this.resultLimits = parent.resultLimits;
        this.trace = null;
        this.most = parent.most;
        this.base = base;
        this.heartbeat = new Heartbeat(this, host, parent.heartbeat);
        this.lastNumber = Long.MAX_VALUE;
        takeNumbers();
        this.variablesBefore = lastVariable;
        this.caller = parent.caller.of(this);
    }

    // ---- Evaluation and results ----

    /** Runs some work and returns all its results. */
    public List<Result> run(Consumer<Machine> work) {
        Frame bottom = new FloorFrame(false);
        push(bottom);
        work.accept(this);
        while (top != bottom || code != null) {
            step();
        }
        List<Result> results = results(bottom);
        Workers workers = host.workers();
        if (workers != null) {
            workers.clear();
        }
        return results;
    }

    /** Begins some work on a stack of its own. */
    public void beginApart(Consumer<Machine> work) {
        Frame bottom = new FloorFrame(true);
        floor = bottom;
        push(bottom);
        work.accept(this);
    }

    /** Continues the work that was begun, and returns its results; null if it pauses before its end. */
    public @Nullable List<Result> runApart() {
        Frame bottom = Objects.requireNonNull(floor);
        paused = false;
        while (top != bottom || code != null) {
            if (paused) {
                return null;
            }
            step();
        }
        return results(bottom);
    }

    /** Lets {@link #runApart} return after the current step. */
    public void pause() {
        paused = true;
    }

    public boolean isPaused() {
        return paused;
    }

    private List<Result> results(Frame bottom) {
        pop(bottom);
        busy = false;
        List<Result> all = many;
        many = null;
        return all != null ? all : List.of(new Result(value(), delta));
    }

    private static final class FloorFrame extends Frame {
        private final boolean wantsDeltas;

        FloorFrame(boolean wantsDeltas) {
            this.wantsDeltas = wantsDeltas;
        }

        @Override
        public boolean wantsDeltas() {
            return wantsDeltas;
        }

        @Override
        public void resume(Machine machine) {
            throw new AssertionError();
        }
    }

    private void step() {
        Code next = code;
        if (next != null) {
            code = null;
            busy = false;
            next.eval(this, slots, expected);
            return;
        }
        Frame frame = Objects.requireNonNull(top);
        List<Result> all = many;
        if (all == null) {
            Delta found = delta;
            if (found != null) {
                delta = found.before(frame.mark);
            }
            top = frame.next;
            busy = false;
            frame.resume(this);
        } else if (frame.takesAll()) {
            top = frame.next;
            many = null;
            busy = false;
            frame.resumeAll(this, all);
        } else {
            top = frame.next;
            if (!all.isEmpty()) {
                many = null;
                busy = false;
                new ForkFrame(frame, all).start(this);
            }
        }
    }

    /** Resumes a frame with one result, above what is on the stack now. */
    void resume(Frame frame, Result result) {
        value = result.atom();
        Delta found = result.delta();
        delta = found == null ? null : found.before(frame.mark);
        many = null;
        frame.resume(this);
    }

    public Atom value() {
        Atom known = value;
        assert known != null;
        return known;
    }

    public @Nullable Delta delta() {
        return delta;
    }

    /** Whether there is code to evaluate, or results for the frame on top. */
    boolean isBusy() {
        return busy;
    }

    /** Notes that the results were taken. */
    void rest() {
        busy = false;
    }

    /** Whether a frame uses what is learned about variables. */
    public boolean wantsDeltas() {
        return top == null || top.wantsDeltas();
    }

    public @Nullable Frame top() {
        return top;
    }

    /** Puts a frame on the stack. */
    public void push(Frame frame) {
        frame.next = top;
        frame.mark = lastVariable + 1;
        int depth = top == null ? base : top.depth + 1;
        if (depth > most) {
            throw new LimitExceeded("depth", limits.depth());
        }
        frame.depth = depth;
        top = frame;
    }

    /** Drops all references to the state of an evaluation. Allocates nothing. */
    public void release() {
        top = null;
        floor = null;
        code = null;
        slots = Scope.NO_SLOTS;
        expected = Expected.ANY;
        value = null;
        delta = null;
        many = null;
        busy = false;
        caller.release();
    }

    /** Drops the current evaluation, and returns to an earlier world. */
    public void reset(Snapshot before) {
        release();
        Workers workers = host.workers();
        if (workers != null) {
            workers.clear();
        }
        store.restore(before);
    }

    /** Removes a frame, which is on top, from the stack. */
    void pop(Frame frame) {
        assert top == frame;
        top = frame.next;
    }

    /** Gives one result. */
    public void give(Atom result) {
        give(result, null);
    }

    public void give(Atom result, @Nullable Delta found) {
        value = result;
        delta = found;
        many = null;
        busy = true;
    }

    /** Gives an atom that evaluates to itself, or no result if it is {@code Empty}. */
    public void giveOrDrop(Atom result) {
        if (result.equals(Outcomes.EMPTY)) {
            giveNothing();
        } else {
            give(result);
        }
    }

    public void giveNothing() {
        many = List.of();
        busy = true;
    }

    /** Gives results whose number and size were not checked yet. O(n) if their size is limited. */
    public void giveAll(List<Result> results) {
        resultLimits.check(results);
        giveCounted(results);
    }

    /** Gives results that are known to be within the limits. */
    void giveCounted(List<Result> results) {
        if (results.size() == 1) {
            give(results.get(0).atom(), results.get(0).delta());
        } else {
            many = results;
            busy = true;
        }
    }

    /** Evaluates some code instead of what is evaluated now. */
    public void then(Code next, @Nullable Atom[] nextSlots, Expected nextExpected) {
        code = next;
        slots = nextSlots;
        expected = nextExpected;
        many = null;
        busy = true;
        if (top != null && top.depth > deepest) {
            code = null;
            give(Outcomes.error(next.instantiate(this, nextSlots), STACK_OVERFLOW));
        }
    }

    /** Evaluates an atom whose variables stand for themselves. */
    public void evaluate(Atom atom, Expected type) {
        if (type.isUnevaluated()) {
            give(atom);
        } else if (atom instanceof Expression expression && !expression.isEmpty()) {
            if (heads().isNormal(expression, type) || Outcomes.isError(expression)) {
                give(atom);
                return;
            }
            Expression data = heads().asData(expression);
            if (data != null) {
                give(data);
            } else {
                Scope scope = Scope.of(atom);
                then(new CallCode(expression, scope), scope.itself(), type);
            }
        } else if (atom.equals(Outcomes.EMPTY)) {
            giveNothing();
        } else if (TypeCast.fits(this, atom, type)) {
            give(atom);
        } else {
            TypeCast.cast(this, atom, type);
        }
    }

    /** Evaluates an atom after something was found out about variables. */
    public void evaluateAfter(@Nullable Delta found, Atom atom, Expected type) {
        if (found != null) {
            pushDelta(found);
        }
        evaluate(atom, type);
    }

    /**
     * Adds to all results what was learned about variables. The stack does not grow if this is repeated in tail
     * position.
     */
    public void pushDelta(Delta found) {
        if (top instanceof DeltaFrame former && former.next != null) {
            Delta both = former.before().then(found).before(former.next.mark);
            pop(former);
            if (both != null) {
                push(new DeltaFrame(both));
            }
        } else {
            push(new DeltaFrame(found));
        }
    }

    // ---- Variables and steps ----

    /** Returns a new variable of this name, which occurs nowhere else. */
    public Variable fresh(Variable variable) {
        if (lastVariable == lastNumber) {
            takeNumbers();
        }
        return variable.renamed(++lastVariable);
    }

    /** Takes a range of numbers for variables, greater than all ranges that machines of the program took before. */
    private void takeNumbers() {
        Workers workers = host.workers();
        if (workers != null) {
            lastVariable = workers.takeNumbers();
            lastNumber = lastVariable + Workers.NUMBERS;
        }
    }

    /** Whether the number of frames is limited. */
    public boolean isDepthLimited() {
        return most != NO_LIMIT || deepest != Integer.MAX_VALUE;
    }

    /** Whether this machine has made variables. */
    public boolean hasMadeVariables() {
        return lastVariable != variablesBefore;
    }

    /** Returns a number greater than those of all variables. */
    public long mark() {
        return lastVariable + 1;
    }

    public void countStep() {
        heartbeat.countStep();
    }

    public long steps() {
        return heartbeat.steps();
    }

    /**
     * Accepts the work of another machine, which has begun in an earlier world, if doing it now would come to the same.
     *
     * @param withVariables whether the results have variables that were made there; then no other machine may accept
     *     the work
     */
    public boolean takeOver(Machine apart, List<String> output, boolean withVariables) {
        if (!store.takeOver(apart.store)) {
            return false;
        }
        output.forEach(host::print);
        if (withVariables && apart.lastVariable > lastVariable) {
            lastVariable = apart.lastVariable;
            lastNumber = apart.lastNumber;
        }
        heartbeat.countSteps(apart.steps());
        return true;
    }

    // ---- Trace ----

    /** Adds a step to the trace. */
    public void tell(String line) {
        host.step(top == null ? 0 : top.depth, line);
    }

    /**
     * Adds a call of a function to the trace. The function has put frames on the stack, given code to evaluate, or
     * given results.
     */
    void tellOutcome(Atom call, @Nullable Frame before) {
        String outcome = "...";
        if (code == null && top == before) {
            List<Result> all = many;
            outcome = all == null
                    ? store.printable(value()).toString()
                    : all.stream()
                            .map(result -> store.printable(result.atom()).toString())
                            .collect(Collectors.joining(", ", "[", "]"));
        }
        tell(store.printable(call) + " => " + outcome);
    }

    public @Nullable Trace trace() {
        return trace;
    }

    // ---- Parts ----

    /** Returns the store: the world, and the meanings in it. */
    public Context store() {
        return store;
    }

    /** Returns the counter of steps, which also shares work with other threads. */
    public Heartbeat heartbeat() {
        return heartbeat;
    }

    public ResultLimits resultLimits() {
        return resultLimits;
    }

    /** Returns the part that looks up the types of calls. */
    public Typing typing() {
        return typing;
    }

    /** Returns the part that makes the calls that no form evaluates. */
    public Caller caller() {
        return caller;
    }

    /** Returns the current meanings of heads. */
    public Heads heads() {
        return heads;
    }

    private void takeFromStore() {
        heads = store.heads();
        deepest = store.deepest();
    }

    public Host host() {
        return host;
    }

    /** Prints a line. */
    public void print(String line) {
        host.print(line);
    }

    /** Prints a message about the run, for people who look for mistakes. */
    public void trace(String line) {
        host.trace(line);
    }
}
