package org.banyan.core.eval.standard.effect;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.argument.Text;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.type.Expected;

/** The operations that print. */
public final class OutputEffects {
    private OutputEffects() {}

    public static void register(LibraryBuilder library) {
        library.effect(
                "println!",
                Types.function(Types.UNDEFINED, Types.UNIT),
                "Prints an atom on a line of its own.",
                (machine, head, arguments, type) -> {
                    machine.print(Text.of(machine.store().printable(arguments[0])));
                    machine.give(Outcomes.UNIT);
                });
        library.effect(
                "trace!",
                Types.function(Types.UNDEFINED, Types.ATOM, Types.UNDEFINED),
                "Prints one atom as a message about the run, and gives another.",
                (machine, head, arguments, type) -> {
                    machine.trace(machine.store().printable(arguments[0]).toString());
                    machine.evaluate(arguments[1], Expected.ANY);
                });
        library.effect(
                "print-alternatives!",
                Types.function(Types.ATOM, Types.EXPRESSION, Types.UNIT),
                "Prints atoms, each on a line.",
                (machine, head, arguments, type) -> {
                    if (!(arguments[1] instanceof Expression list)) {
                        throw new OperationFailure("print-alternatives! expects format string as a first argument"
                                + " and expression as a second argument");
                    }
                    machine.print(list.size() + " " + Text.of(machine.store().printable(arguments[0])) + ":");
                    for (Atom atom : list.children()) {
                        machine.print("    " + Text.of(machine.store().printable(atom)));
                    }
                    machine.give(Outcomes.UNIT);
                });
    }
}
