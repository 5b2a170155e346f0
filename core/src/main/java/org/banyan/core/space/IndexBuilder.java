package org.banyan.core.space;

import java.util.Map;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.TrieBuilder;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of a state while they are changed: many changes put each head and each name into the
 * persistent maps once.
 */
final class IndexBuilder {
    private RuleIndex rules;
    private TypeIndex types;
    private long nextNumber;

    /** The rules of the heads that have changed; the null key stands for the rules without a head. */
    private final Map<@Nullable RuleHead, TrieBuilder<Definition>> redefined = UnifiedMap.newMap();

    /** The names, canonical, whose types have changed. */
    private final Set<Atom> retyped = UnifiedSet.newSet();

    /** Begins with the indexes of a state. */
    IndexBuilder(State state) {
        rules = state.rules();
        types = state.types();
        nextNumber = state.nextNumber();
    }

    /** Returns the number that the next new rule gets. */
    long nextNumber() {
        return nextNumber;
    }

    /** Sets the number of the next new rule. A number that is lower than the present one has no effect. */
    void number(long next) {
        nextNumber = Math.max(nextNumber, next);
    }

    /** Records that the occurrence of an atom has changed. */
    void change(Atom atom, @Nullable Occurrence old, @Nullable Occurrence now) {
        switch (Shape.of(atom)) {
            case RULE -> redefine((Definition) old, (Definition) now);
            case TYPE -> retyped.add(TypeIndex.canonical(((Expression) atom).get(1)));
            case FACT -> {
                // Facts have no index.
            }
        }
    }

    /** Records that the occurrence of the atom of a path has changed. */
    void change(Path path, @Nullable Occurrence old, @Nullable Occurrence now) {
        switch (Shape.of(path)) {
            case RULE -> redefine((Definition) old, (Definition) now);
            case TYPE -> {
                int start = Shape.TYPE.prefix().length();
                byte[] bytes = path.toByteArray();
                retyped.add(AtomCodec.decode(bytes, start, AtomCodec.end(bytes, start), 0));
            }
            case FACT -> {
                // Facts have no index.
            }
        }
    }

    private void redefine(@Nullable Definition old, @Nullable Definition now) {
        Definition some = now != null ? now : old;
        if (some == null) {
            return;
        }
        RuleHead head = RuleHead.of(some.rule());
        TrieBuilder<Definition> list = redefined.get(head);
        if (list == null) {
            list = rules.rules(head).toBuilder();
            redefined.put(head, list);
        }
        if (old != null && (now == null || old.number() != now.number())) {
            list.remove(old.order());
        }
        if (now != null) {
            list.set(now.order(), now);
            number(now.number() + 1);
        }
    }

    /** Returns the state of a space that has undergone just the changes noted; the builder goes on from there. */
    State build(PathTrie<Occurrence> space) {
        for (Map.Entry<@Nullable RuleHead, TrieBuilder<Definition>> entry : redefined.entrySet()) {
            rules = rules.with(entry.getKey(), entry.getValue().build());
        }
        redefined.clear();
        for (Atom name : retyped) {
            types = types.refreshed(name, space);
        }
        retyped.clear();
        return new State(space, rules, types, nextNumber);
    }
}
