package org.banyan.core;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.banyan.core.atom.Rule;
import org.banyan.core.space.Definition;
import org.jspecify.annotations.Nullable;

/**
 * Rules in the order of their definition, each as often as it is defined, its copies together at the place of the
 * first.
 *
 * <p>A view of an environment that costs nothing to get. Immutable and thread-safe; each iterator belongs to one
 * thread.
 */
public final class Rules implements Iterable<Rule> {
    private final List<? extends Iterable<Definition>> parts;
    private final long size;

    Rules(List<? extends Iterable<Definition>> parts, long size) {
        this.parts = parts;
        this.size = size;
    }

    /** How many rules there are, copies counted. O(1). */
    public long size() {
        return size;
    }

    /** Whether there are none. O(1). */
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public Iterator<Rule> iterator() {
        return new RuleIterator(parts);
    }

    /** The rules as a stream. */
    public Stream<Rule> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** The rules as a persistent sequence. O(size). */
    public Seq<Rule> toSeq() {
        return Vector.ofAll(this);
    }

    /** The rules in MeTTa syntax. */
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
