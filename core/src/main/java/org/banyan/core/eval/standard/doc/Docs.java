package org.banyan.core.eval.standard.doc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.LibraryEntry;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.search.AnswerCursor;
import org.banyan.core.eval.standard.effect.TypeEffects;
import org.banyan.core.eval.type.TypeSystem;
import org.jspecify.annotations.Nullable;

/**
 * Documentation as atoms: what programs write about an atom, {@code (@doc atom (@desc text) ...)}, together with the
 * types of the atom. For names of the library that no program documents, the text is the library's.
 */
public final class Docs {
    static final Symbol DOC = Symbol.of("@doc");
    static final Symbol DESC = Symbol.of("@desc");
    static final Symbol PARAM = Symbol.of("@param");
    static final Symbol TYPE = Symbol.of("@type");
    static final Expression KIND_ATOM = Atom.expression(Symbol.of("@kind"), Symbol.of("atom"));

    private static final Symbol PARAMS = Symbol.of("@params");
    private static final Symbol RETURN = Symbol.of("@return");
    private static final Symbol ITEM = Symbol.of("@item");
    private static final Symbol FORMAL = Symbol.of("@doc-formal");
    private static final Expression KIND_FUNCTION = Atom.expression(Symbol.of("@kind"), Symbol.of("function"));

    private final Machine machine;
    private final long space;
    private final Atom atom;
    private final List<Atom> found = new ArrayList<>();

    private Docs(Machine machine, long space, Atom atom) {
        this.machine = machine;
        this.space = space;
        this.atom = atom;
    }

    /** Declares the types of the atoms that documentation is made of. */
    public static void declare(LibraryBuilder library) {
        Atom description = Symbol.of("DocDescription");
        Atom informal = Symbol.of("DocInformal");
        Atom parameters = Symbol.of("DocParameters");
        Atom type = Symbol.of("DocType");
        Atom item = Symbol.of("DocItem");
        Atom formal = Symbol.of("DocFormal");
        Atom function = Symbol.of("DocKindFunction");
        Atom result = Symbol.of("DocReturn");
        Atom resultInformal = Symbol.of("DocReturnInformal");
        library.declare(
                "@doc",
                Types.function(Types.ATOM, description, informal),
                Types.function(Types.ATOM, description, parameters, resultInformal, informal));
        library.declare("@desc", Types.function(Types.STRING, description));
        library.declare(
                "@param",
                Types.function(Types.STRING, Symbol.of("DocParameterInformal")),
                Types.function(type, description, Symbol.of("DocParameter")));
        library.declare(
                "@return", Types.function(Types.STRING, resultInformal), Types.function(type, description, result));
        library.declare(
                "@doc-formal",
                Types.function(item, function, type, description, parameters, result, formal),
                Types.function(item, Symbol.of("DocKindAtom"), type, description, formal),
                Types.function(item, function, type, description, formal));
        library.declare("@item", Types.function(Types.ATOM, item));
        library.declare("@type", Types.function(Types.TYPE, type));
        library.declare("@params", Types.function(Types.EXPRESSION, parameters));
    }

    /** Returns what is known about an atom in a space: one {@code (@doc-formal ...)} for each type and each text. */
    static List<Atom> of(Machine machine, long space, Atom atom) {
        Docs docs = new Docs(machine, space, atom);
        for (Atom type : new LinkedHashSet<>(TypeEffects.types(machine, space, atom))) {
            if (TypeSystem.isFunction(type) && !(atom instanceof Expression)) {
                docs.addFunction(type);
            } else {
                docs.addAtom(type);
            }
        }
        if (docs.found.isEmpty() && atom instanceof Symbol symbol) {
            docs.addLibrary(machine.store().library().entry(symbol));
        }
        return docs.found;
    }

    private void addAtom(Atom type) {
        Variable description = machine.fresh(Variable.of("desc"));
        AnswerCursor answers = answers(Atom.expression(DOC, atom, description));
        boolean any = false;
        while (answers.next()) {
            any = true;
            found.add(formal(KIND_ATOM, type, answers.apply(description)));
        }
        if (!any) {
            addFunction(Types.UNDEFINED);
        }
    }

    private void addFunction(Atom type) {
        Variable description = machine.fresh(Variable.of("desc"));
        Variable parameters = machine.fresh(Variable.of("params"));
        Variable result = machine.fresh(Variable.of("ret"));
        AnswerCursor answers =
                answers(Atom.expression(DOC, atom, description, Atom.expression(PARAMS, parameters), result));
        while (answers.next()) {
            Atom returned = content(RETURN, answers.apply(result));
            if (returned != null && answers.apply(parameters) instanceof Expression list) {
                addFunction(type, answers.apply(description), list, returned);
            }
        }
    }

    /** Adds the text about a function, with its type distributed among the arguments. */
    private void addFunction(Atom type, Atom description, Expression list, Atom returned) {
        List<Atom> parameters = new ArrayList<>();
        for (Atom child : list.children()) {
            Atom text = content(PARAM, child);
            if (text == null) {
                return;
            }
            parameters.add(Atom.expression(PARAM, part(type, parameters.size()), Atom.expression(DESC, text)));
        }
        Atom result = Atom.expression(RETURN, part(type, parameters.size()), Atom.expression(DESC, returned));
        found.add(
                formal(KIND_FUNCTION, type, description, Atom.expression(PARAMS, Atom.expression(parameters)), result));
    }

    private static Atom part(Atom type, int index) {
        Atom part = type instanceof Expression function && index + 1 < function.size()
                ? function.get(index + 1)
                : Types.UNDEFINED;
        return Atom.expression(TYPE, part);
    }

    private void addLibrary(@Nullable LibraryEntry entry) {
        if (entry == null || entry.description().isEmpty()) {
            return;
        }
        Atom description = Atom.expression(DESC, Atom.string(entry.description()));
        boolean value = entry.function() == null && entry.effect() == null && entry.form() == null;
        for (Atom type : entry.types().isEmpty() ? List.of(Types.UNDEFINED) : entry.types()) {
            boolean atomic = value && !TypeSystem.isFunction(type);
            found.add(formal(atomic ? KIND_ATOM : KIND_FUNCTION, type, description));
        }
    }

    private Atom formal(Atom kind, Atom type, Atom... rest) {
        List<Atom> children =
                new ArrayList<>(List.of(FORMAL, Atom.expression(ITEM, atom), kind, Atom.expression(TYPE, type)));
        children.addAll(List.of(rest));
        return Atom.expression(children);
    }

    private AnswerCursor answers(Atom pattern) {
        return AnswerCursor.of(machine.store().cells(space), machine.store().visible(space), pattern, machine::fresh);
    }

    /** Returns the content of a pair with a certain head; null if the atom is no such pair. */
    static @Nullable Atom content(Symbol head, Atom atom) {
        return atom instanceof Expression pair
                        && pair.size() == 2
                        && pair.get(0).equals(head)
                ? pair.get(1)
                : null;
    }
}
