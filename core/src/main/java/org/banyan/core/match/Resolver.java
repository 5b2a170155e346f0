package org.banyan.core.match;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Finds what classes stand for, each after those that it contains and only once.
 *
 * <p>A class that is met again while it is being resolved contains itself: the occurs check.
 */
final class Resolver {
    private final Function<Atom, @Nullable TermClass> classOf;
    private final Deque<ClassFrame> open = new ArrayDeque<>();

    /** @param classOf the root class of a variable or an expression, or null if it is in none */
    Resolver(Function<Atom, @Nullable TermClass> classOf) {
        this.classOf = classOf;
    }

    /** Returns what a variable stands for; null if it would have to contain itself. */
    @Nullable Atom value(Variable variable) {
        Atom known = settled(variable);
        if (known != null) {
            return known;
        }
        if (!enter(variable)) {
            return null;
        }
        while (true) {
            ClassFrame frame = open.element();
            if (frame.isDone()) {
                open.pop();
                Atom resolved = frame.resolved();
                if (open.isEmpty()) {
                    return resolved;
                }
                open.element().accept(resolved);
                continue;
            }
            Atom child = settled(frame.child());
            if (child != null) {
                frame.accept(child);
            } else if (!enter(frame.child())) {
                return null;
            }
        }
    }

    private @Nullable Atom settled(Atom atom) {
        if (atom.isGround()) {
            return atom;
        }
        TermClass known = classOf.apply(atom);
        if (known != null) {
            return known.value();
        }
        return atom instanceof Variable ? atom : null;
    }

    /** Goes into an atom that is not settled; false if its class is open already. */
    private boolean enter(Atom atom) {
        TermClass owner = classOf.apply(atom);
        Atom term = owner == null ? atom : owner.term();
        assert term != null;
        if (owner != null) {
            if (owner.isOpen()) {
                return false;
            }
            owner.open();
        }
        open.push(new ClassFrame((Expression) term, owner));
        return true;
    }

    private static final class ClassFrame extends ChildReplacement {
        private final @Nullable TermClass owner;

        ClassFrame(Expression source, @Nullable TermClass owner) {
            super(source);
            this.owner = owner;
        }

        Atom resolved() {
            Atom result = result();
            if (owner != null) {
                owner.close(result);
            }
            return result;
        }
    }
}
