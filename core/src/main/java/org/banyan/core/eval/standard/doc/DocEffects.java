package org.banyan.core.eval.standard.doc;

import java.util.List;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.argument.Text;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.search.AnswerCursor;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.world.Modules;
import org.banyan.core.eval.world.handle.References;

/** The operations that look for documentation and print it. */
public final class DocEffects {
    private static final Symbol CORE_LIBRARY = Symbol.of("corelib");
    private static final int FORMAL_ATOM = 5;
    private static final int FORMAL_FUNCTION = 7;

    private DocEffects() {}

    public static void register(LibraryBuilder library) {
        library.ruleEffect(
                "get-doc",
                List.of(
                        Types.function(Types.ATOM, Types.UNDEFINED),
                        Types.function(Types.SPACE, Types.ATOM, Types.UNDEFINED)),
                "What is known of an atom: its type, and what was written about it.",
                (machine, head, arguments, type) -> {
                    long space = arguments.length == 1 ? 0 : space(arguments[0], "get-doc");
                    machine.giveAll(results(Docs.of(machine, space, arguments[arguments.length - 1])));
                });
        library.ruleEffect(
                "help!",
                List.of(Types.function(Types.ATOM, Types.UNIT), Types.function(Types.UNIT)),
                "Prints what is known of an atom or, without one, of all that the library has.",
                (machine, head, arguments, type) -> {
                    if (arguments.length == 0 || arguments[0].equals(CORE_LIBRARY)) {
                        printLibrary(machine);
                        machine.give(Outcomes.UNIT);
                    } else {
                        help(machine, arguments[0]);
                    }
                });
        library.ruleEffect(
                "help-space!",
                Types.function(Types.SPACE, Types.UNIT),
                "Prints what was written about the atoms of a space.",
                (machine, head, arguments, type) -> {
                    printSpace(machine, space(arguments[0], "help-space!"));
                    machine.give(Outcomes.UNIT);
                });
        library.ruleEffect(
                "help-param!",
                Types.function(Types.ATOM, Types.UNIT),
                "Prints what is known of an argument.",
                (machine, head, arguments, type) -> {
                    if (printParameter(machine, arguments[0])) {
                        machine.give(Outcomes.UNIT);
                    } else {
                        machine.giveNothing();
                    }
                });
    }

    private static long space(Atom atom, String name) {
        long number = References.number(References.Kind.SPACE, atom);
        if (number < 0) {
            throw new OperationFailure(name + " expects a space as the first argument");
        }
        return number;
    }

    private static List<Result> results(List<Atom> atoms) {
        return atoms.stream().map(atom -> new Result(atom, null)).toList();
    }

    private static void help(Machine machine, Atom atom) {
        List<Atom> docs = Docs.of(machine, 0, atom);
        Long module =
                machine.store().modules().named(Modules.TOP_NAME + ":" + atom).getOrNull();
        if (module != null) {
            printSpace(machine, module);
        } else if (docs.isEmpty()) {
            machine.print("No documentation found for " + text(machine, atom));
        }
        if (docs.isEmpty()) {
            machine.give(Outcomes.UNIT);
        } else {
            machine.giveAll(results(
                    docs.stream().map(doc -> help(machine, (Expression) doc)).toList()));
        }
    }

    /** Prints one piece of documentation, and says so. */
    private static Atom help(Machine machine, Expression doc) {
        Atom description = Docs.content(Docs.DESC, doc.get(FORMAL_ATOM - 1));
        if (description == null) {
            return Outcomes.error(doc, Atom.string("This is not what get-doc gives"));
        }
        String item = text(machine, ((Expression) doc.get(1)).get(1));
        String type = text(machine, ((Expression) doc.get(3)).get(1));
        if (doc.get(2).equals(Docs.KIND_ATOM)) {
            machine.print("Atom " + item + ": " + type + " " + text(machine, description));
        } else if (doc.size() < FORMAL_FUNCTION) {
            machine.print("Function " + item + " (type " + type + ") " + text(machine, description));
        } else {
            machine.print("Function " + item + ": " + type + " " + text(machine, description));
            machine.print("Parameters:");
            Expression parameters = (Expression) ((Expression) doc.get(5)).get(1);
            parameters.children().forEach(parameter -> printParameter(machine, parameter));
            Expression result = (Expression) doc.get(6);
            machine.print("Return: " + typed(machine, result));
        }
        return Outcomes.UNIT;
    }

    private static boolean printParameter(Machine machine, Atom atom) {
        if (!(atom instanceof Expression parameter)
                || parameter.size() != 3
                || !parameter.get(0).equals(Docs.PARAM)
                || Docs.content(Docs.TYPE, parameter.get(1)) == null
                || Docs.content(Docs.DESC, parameter.get(2)) == null) {
            return false;
        }
        machine.print("  " + typed(machine, parameter));
        return true;
    }

    /** Returns the text for {@code (name (@type type) (@desc description))}. */
    private static String typed(Machine machine, Expression doc) {
        Atom type = ((Expression) doc.get(1)).get(1);
        Atom description = ((Expression) doc.get(2)).get(1);
        return "(type " + machine.store().printable(type) + ") " + text(machine, description);
    }

    private static String text(Machine machine, Atom atom) {
        return Text.of(machine.store().printable(atom));
    }

    private static void printLibrary(Machine machine) {
        machine.store().library().entries().entrySet().stream()
                .filter(entry -> !entry.getValue().description().isEmpty())
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(Symbol::name)))
                .forEach(entry ->
                        machine.print(entry.getKey() + "\n\t" + entry.getValue().description()));
    }

    private static void printSpace(Machine machine, long space) {
        Variable name = Variable.of("name");
        Variable description = Variable.of("description");
        Atom described = Atom.expression(Docs.DESC, description);
        for (Atom pattern : List.of(
                Atom.expression(Docs.DOC, name, described, Variable.of("parameters"), Variable.of("result")),
                Atom.expression(Docs.DOC, name, described))) {
            AnswerCursor answers = AnswerCursor.of(
                    machine.store().cells(space), List.of(machine.store().space(space)), pattern, machine::fresh);
            while (answers.next()) {
                machine.print(text(machine, answers.apply(name)) + "\n\t" + text(machine, answers.apply(description)));
            }
        }
    }
}
