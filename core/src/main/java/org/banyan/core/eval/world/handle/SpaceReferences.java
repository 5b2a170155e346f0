package org.banyan.core.eval.world.handle;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Grounded;
import org.jspecify.annotations.Nullable;

/**
 * The handles that the atoms of a space refer to. In the bytes of a space a reference is a number; this keeps the
 * targets from being forgotten. Immutable.
 *
 * @param uses the number of stored atoms that refer to each handle, every copy counted
 */
public record SpaceReferences(Map<Handle<?>, Long> uses) {
    public static final SpaceReferences NONE = new SpaceReferences(HashMap.empty());

    public boolean isEmpty() {
        return uses.isEmpty();
    }

    /** With one more copy of an atom, or one less. O(size of the atom). */
    public SpaceReferences changed(Atom atom, Handles known, int copies) {
        Map<Handle<?>, Long> changed = uses;
        for (Handle<?> handle : handles(atom, known)) {
            long count = changed.getOrElse(handle, 0L) + copies;
            changed = count <= 0 ? changed.remove(handle) : changed.put(handle, count);
        }
        return changed == uses ? this : new SpaceReferences(changed);
    }

    private static Set<Handle<?>> handles(Atom atom, Handles known) {
        Set<Handle<?>> handles = new LinkedHashSet<>();
        Deque<Atom> open = new ArrayDeque<>();
        open.push(atom);
        while (!open.isEmpty()) {
            Atom next = open.pop();
            if (next instanceof Grounded grounded) {
                @Nullable Handle<?> handle = References.handle(grounded, known);
                if (handle != null) {
                    handles.add(handle);
                }
            } else if (next instanceof Expression expression && expression.hasGrounded()) {
                expression.children().forEach(open::push);
            }
        }
        return handles;
    }
}
