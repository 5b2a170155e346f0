package org.banyan.core.eval.machine.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.host.PureFunction;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.Effect;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Library;
import org.banyan.core.eval.machine.LibraryEntry;
import org.jspecify.annotations.Nullable;

/** A builder of a library: it takes each name with its types and its function, effect or form. Not thread-safe. */
public final class LibraryBuilder {
    /** Functions without effects that are symbols nevertheless: the reference defines them by rules or instructions. */
    private static final Set<String> DEFINED_IN_METTA = Set.of("car-atom", "cdr-atom", "cons-atom", "decons-atom");

    private final Map<Symbol, LibraryEntry> entries = new HashMap<>();

    /** Returns the library of a dialect with these names. */
    public Library build(Dialect dialect) {
        return new Library(dialect, entries);
    }

    private void add(
            String name,
            List<Atom> types,
            boolean grounded,
            @Nullable PureFunction function,
            @Nullable Effect effect,
            @Nullable Form form,
            String description) {
        Symbol symbol = Symbol.of(name);
        List<Atom> known =
                types.stream().filter(type -> !type.equals(Types.UNDEFINED)).toList();
        entries.put(symbol, new LibraryEntry(symbol, known, grounded, function, effect, form, description));
    }

    /** Adds a Java function without effects. */
    public void pure(String name, Atom type, String description, PureFunction function) {
        add(name, List.of(type), !DEFINED_IN_METTA.contains(name), function, null, null, description);
    }

    /** Returns the Java function that was registered under a name. */
    public PureFunction function(String name) {
        LibraryEntry entry = entries.get(Symbol.of(name));
        return Objects.requireNonNull(entry == null ? null : entry.function(), name);
    }

    /** Adds a Java function with effects, or with other than one result. */
    public void effect(String name, Atom type, String description, Effect effect) {
        add(name, List.of(type), true, null, effect, null, description);
    }

    /** Adds a function that programs could have defined by rules. Its arguments are evaluated as its type says. */
    public void rule(String name, Atom type, String description, PureFunction function) {
        add(name, List.of(type), false, function, null, null, description);
    }

    /** Adds such a function with effects, or with other than one result. */
    public void ruleEffect(String name, Atom type, String description, Effect effect) {
        add(name, List.of(type), false, null, effect, null, description);
    }

    /** Adds such a function with other types for other numbers of arguments. */
    public void ruleEffect(String name, List<Atom> types, String description, Effect effect) {
        add(name, types, false, null, effect, null, description);
    }

    /** Adds a form for one number of arguments. */
    public void form(String name, boolean grounded, int arity, Atom type, String description, Form form) {
        add(name, List.of(type), grounded, null, null, new FormOfArity(arity, form, null), description);
    }

    /** Adds a form for one number of arguments, under a name that has another form for others. */
    public void form(
            String name, boolean grounded, int arity, Form otherwise, Atom type, String description, Form form) {
        add(name, List.of(type), grounded, null, null, new FormOfArity(arity, form, otherwise), description);
    }

    /** Returns the form that was registered under a name. */
    public Form form(String name) {
        LibraryEntry entry = entries.get(Symbol.of(name));
        return Objects.requireNonNull(entry == null ? null : entry.form(), name);
    }

    /** Adds a form for any number of arguments. */
    public void form(String name, String description, Form form) {
        add(name, List.of(), true, null, null, form, description);
    }

    /** Adds a name that has types only. */
    public void declare(String name, Atom... types) {
        add(name, List.of(types), false, null, null, null, "");
    }

    /** Adds an instruction, which no rule changes. */
    public void instruction(String name, Atom type, String description, Form form) {
        add(name, List.of(type), false, null, null, form, description);
    }
}
