package org.banyan.core;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.banyan.core.atom.Rule;
import org.banyan.core.space.Definition;
import org.jspecify.annotations.Nullable;

/**
 * Rules in the order of their definition. A rule that is defined several times occurs as often, at the place of its
 * first definition.
 *
 * <p>A view of an environment, which it shares. Immutable and thread-safe; each iterator belongs to one
 * thread.
 */
public final class Rules implements Iterable<Rule> {
    private final List<? extends Iterable<Definition>> parts;
    private final LongSupplier size;

    Rules(List<? extends Iterable<Definition>> parts, LongSupplier size) {
        this.parts = parts;
        this.size = size;
    }

    /**
     * Returns how many rules there are, every copy counted. O(1).
     *
     * @throws ArithmeticException if there are more than a {@code long} can count
     */
    public long size() {
        return size.getAsLong();
    }

    /** Whether there are no rules. O(1). */
    public boolean isEmpty() {
        return !iterator().hasNext();
    }

    @Override
    public Iterator<Rule> iterator() {
        return new RuleIterator(parts);
    }

    /** Returns the rules as a sequential stream. O(1); each step is O(1). */
    public Stream<Rule> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** Returns the rules as a persistent sequence. O(size). */
    public Seq<Rule> toSeq() {
        return Vector.ofAll(this);
    }

    /** Returns the rules in MeTTa syntax. O(their size). */
    @Override
    public String toString() {
        return toSeq().mkString("Rules(", ", ", ")");
    }

    private static final class RuleIterator implements Iterator<Rule> {
        private final Iterator<? extends Iterable<Definition>> parts;
        private @Nullable Iterator<Definition> definitions;
        private @Nullable Definition definition;
        private long copies;

        RuleIterator(List<? extends Iterable<Definition>> parts) {
            this.parts = parts.iterator();
        }

        @Override
        public boolean hasNext() {
            while (copies == 0) {
                if (definitions != null && definitions.hasNext()) {
                    definition = definitions.next();
                    copies = definition.count();
                } else if (parts.hasNext()) {
                    definitions = parts.next().iterator();
                } else {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Rule next() {
            if (!hasNext() || definition == null) {
                throw new NoSuchElementException("after the last rule");
            }
            copies--;
            return definition.rule();
        }
    }
}
