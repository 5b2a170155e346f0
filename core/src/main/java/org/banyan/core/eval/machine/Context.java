package org.banyan.core.eval.machine;

import io.vavr.collection.Map;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.world.Store;
import org.banyan.core.space.State;

/**
 * The store of a machine, and the meanings of heads in its world, seen from the space in which functions are looked up.
 */
public final class Context extends Store {
    public static final Symbol MAX_STACK_DEPTH = Symbol.of("max-stack-depth");

    /** The number of frames of the reference's machine that correspond to one of ours, about. */
    private static final int REFERENCE_FRAMES = 40;

    private final Libraries libraries;
    private final CompiledRules compiled;
    private Library library;
    private Heads heads;
    private int deepest;
    private final Runnable changed;

    /** @param changed called after the meanings of heads, or the greatest depth of the stack, have changed */
    Context(Libraries libraries, CompiledRules compiled, State self, Map<Symbol, Atom> settings, Runnable changed) {
        super(self, settings);
        this.libraries = libraries;
        this.compiled = compiled;
        this.changed = changed;
        this.library = libraries.in(settings);
        this.heads = headsIn(declarations());
        this.deepest = deepest(settings);
    }

    /** Creates a context that continues from the current state of another one, and notes what is read and written. */
    Context(Context parent, Runnable changed) {
        super(parent);
        this.libraries = parent.libraries;
        this.compiled = parent.compiled;
        this.changed = changed;
        this.library = parent.library;
        this.heads = parent.heads;
        this.deepest = parent.deepest;
    }

    @Override
    protected void settingsChanged() {
        library = libraries.in(settings());
        deepest = deepest(settings());
        changed.run();
        declarationsChanged();
    }

    @Override
    protected void declarationsChanged() {
        List<State> now = declarations();
        if (heads.library() != library || !heads.holdsFor(now)) {
            heads = headsIn(now);
            changed.run();
        }
    }

    public Library library() {
        return library;
    }

    Heads heads() {
        return heads;
    }

    /** Returns the meanings of heads where some states are visible. O(number of rules without a head). */
    public Heads headsIn(List<State> states) {
        return new Heads(library, compiled, states);
    }

    /** Returns the greatest depth of the stack that the settings of the program allow. */
    int deepest() {
        return deepest;
    }

    /** Returns the greatest depth of the stack. The settings count frames of the reference; 0 is for any depth. */
    private static int deepest(Map<Symbol, Atom> settings) {
        return settings.getOrElse(MAX_STACK_DEPTH, Types.UNDEFINED) instanceof Int64 frames && frames.value() > 0
                ? (int) Math.min(Integer.MAX_VALUE, Math.max(1, frames.value() / REFERENCE_FRAMES))
                : Integer.MAX_VALUE;
    }
}
