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
 * <p>Evaluation of an atom gives a list of results, in the order in which rules were defined. What has one result, and
 * most has, makes no list. Nothing here recurses into the depth of a program's calls: a call in tail position replaces
 * the present one, and any other waits in a frame.
 */
public final class Machine {
    private static final Symbol STACK_OVERFLOW = Symbol.of("StackOverflow");
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Host host;
    private final Context store;

    // What the store says too, asked for several times in each step.
    private Heads heads;
    private int deepest;

    private final Heartbeat heartbeat;
    private final Limits limits;
    private final ResultLimits resultLimits;

    /** Null if nobody wants to be told of steps. */
    private final @Nullable Trace trace;

    /** So many frames may be on the stack at most. */
    private final int most;

    /** How many frames there would be below the stack if there were one thread. */
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

    /** The number of the last variable that was made; those of all that are known are not greater. */
    private long lastVariable;

    /** The last number that may be given to a variable before there have to be others, which nobody else gives. */
    private long lastNumber;

    /** What {@link #lastVariable} was at first. */
    private final long variablesBefore;

    private final Typing typing = new Typing();
    private final Caller caller;

    /**
     * @param compiled what rules compile to
     * @param calls how it makes calls
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

    /** A machine that goes on from where another one is, with a stack of its own. */
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

    // ---- What is evaluated, and what comes out ----

    /** All results of some work. */
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

    /** Goes on with the work that was begun; null if there was a pause before it was done. */
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

    /** Lets {@link #runApart} return after the present step. */
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

    /** Lets a frame go on with one result, above what is on the stack now. */
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

    /** Whether there is code to be evaluated, or results for the frame on top. */
    boolean isBusy() {
        return busy;
    }

    /** Takes note that the results were taken. */
    void rest() {
        busy = false;
    }

    /** Whether anybody wants to know what is found out about variables. */
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

    /** Lets go of all that takes memory while something goes on. Allocates nothing. */
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

    /** Forgets all that was going on, in a world as it was. */
    public void reset(Snapshot before) {
        release();
        Workers workers = host.workers();
        if (workers != null) {
            workers.clear();
        }
        store.restore(before);
    }

    /** Takes a frame from the stack, which is on top. */
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

    /** Gives an atom that stands for itself, which is nothing if it is {@code Empty}. */
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

    /** Gives results of which nobody has counted how many there are, and how large. O(n) if their size is limited. */
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

    /** Evaluates an atom as it is. */
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

    /** Adds to all results what was found out now; nothing grows if this is done again and again in tail position. */
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

    /** A variable of this name that occurs nowhere else. */
    public Variable fresh(Variable variable) {
        if (lastVariable == lastNumber) {
            takeNumbers();
        }
        return variable.renamed(++lastVariable);
    }

    /** Takes numbers for variables, greater than all that were taken before by any machine of the program. */
    private void takeNumbers() {
        Workers workers = host.workers();
        if (workers != null) {
            lastVariable = workers.takeNumbers();
            lastNumber = lastVariable + Workers.NUMBERS;
        }
    }

    /** Whether it matters how many frames there are. */
    public boolean isDepthLimited() {
        return most != NO_LIMIT || deepest != Integer.MAX_VALUE;
    }

    /** Whether variables were made. */
    public boolean hasMadeVariables() {
        return lastVariable != variablesBefore;
    }

    /** All variables that there are have numbers below this. */
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
     * Takes over what another machine has done, which has begun in an earlier world, if that comes to the same as doing
     * it now.
     *
     * @param withVariables whether variables that were made there are in it; nobody else may take it over then
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

    // ---- Telling of steps ----

    /** Tells whoever wants to know of a step. */
    public void tell(String line) {
        host.step(top == null ? 0 : top.depth, line);
    }

    /** Tells of a call of a function that has put frames on the stack, given code to be evaluated, or given results. */
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

    // ---- What it works with ----

    /** The world, and what is looked up in it. */
    public Context store() {
        return store;
    }

    /** What counts steps, and shares work with other threads. */
    public Heartbeat heartbeat() {
        return heartbeat;
    }

    public ResultLimits resultLimits() {
        return resultLimits;
    }

    /** What looks up the types of calls. */
    public Typing typing() {
        return typing;
    }

    /** What makes the calls that no form evaluates. */
    public Caller caller() {
        return caller;
    }

    /** What heads mean now. */
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

    /** Prints a line for whoever looks for mistakes. */
    public void trace(String line) {
        host.trace(line);
    }
}
