package org.banyan.core.eval.world;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The modules that are loaded, the program itself among them. A value.
 *
 * @param names spaces by full name: that of the module that imported it first, a colon, and the name used there
 * @param keys spaces by the keys that {@link org.banyan.core.eval.host.ModuleSource#locate} returns
 * @param loaded modules by space
 * @param included the keys of the modules that are being included
 */
public record Modules(Map<String, Long> names, Map<String, Long> keys, Map<Long, Module> loaded, Set<String> included) {
    /** The name of the program itself. */
    public static final String TOP_NAME = "top";

    static final Modules TOP = new Modules(
            HashMap.of(TOP_NAME, 0L), HashMap.empty(), HashMap.of(0L, new Module(TOP_NAME, "")), HashSet.empty());

    /** A module's full name and key. */
    public record Module(String name, String key) {}

    /** Whether a space is that of a module. */
    public boolean isModule(long space) {
        return loaded.containsKey(space);
    }

    /** Returns the module of a space, which must be one of a module. */
    public Module at(long space) {
        return loaded.get(space).get();
    }

    /** Returns the space of the module with a full name. */
    public Option<Long> named(String name) {
        return names.get(name);
    }

    /** Returns the space of the module with a key. */
    public Option<Long> keyed(String key) {
        return keys.get(key);
    }

    /** Returns these modules with another one, or with another name for one. */
    public Modules with(String name, String key, long space) {
        return new Modules(
                names.put(name, space),
                keys.put(key, space),
                loaded.containsKey(space) ? loaded : loaded.put(space, new Module(name, key)),
                included);
    }

    /** Returns these modules with an origin of the program itself. */
    public Modules withOrigin(String key) {
        return new Modules(
                names, key.isEmpty() ? keys : keys.put(key, 0L), loaded.put(0L, new Module(TOP_NAME, key)), included);
    }

    /** Returns these modules with one that is being included. */
    public Modules including(String key) {
        return new Modules(names, keys, loaded, included.add(key));
    }

    /** Returns these modules with one that is no longer being included. */
    public Modules included(String key) {
        return new Modules(names, keys, loaded, included.remove(key));
    }

    /** Returns all modules as a tree: each on a line, below the one that imported it first. O(n log n). */
    public List<String> tree() {
        Map<String, TreeSet<String>> children =
                TreeSet.ofAll(names.keySet()).remove(TOP_NAME).groupBy(this::above);
        List<String> lines = new ArrayList<>(List.of(line(TOP_NAME, TOP_NAME)));
        Deque<Branch> open = new ArrayDeque<>();
        open.push(new Branch(TOP_NAME, "", below(children, TOP_NAME)));
        while (!open.isEmpty()) {
            Branch branch = open.element();
            if (!branch.left.hasNext()) {
                open.pop();
                continue;
            }
            String name = branch.left.next();
            boolean last = !branch.left.hasNext();
            lines.add(branch.indent + (last ? " └─" : " ├─") + line(name.substring(branch.name.length() + 1), name));
            open.push(new Branch(name, branch.indent + (last ? "   " : " │ "), below(children, name)));
        }
        return lines;
    }

    private static Iterator<String> below(Map<String, TreeSet<String>> children, String name) {
        return children.getOrElse(name, TreeSet.empty()).iterator();
    }

    private record Branch(String name, String indent, Iterator<String> left) {}

    private String line(String shown, String name) {
        return shown + " = " + names.getOrElse(name, 0L);
    }

    /** Returns the longest beginning of a name that is a module's name too. */
    private String above(String name) {
        String above = name;
        do {
            above = above.substring(0, above.lastIndexOf(':'));
        } while (!names.containsKey(above));
        return above;
    }
}
