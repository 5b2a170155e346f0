package org.banyan.core.eval.standard.module;

import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.Context;
import org.banyan.core.eval.machine.library.LibraryBuilder;

/** The operations on names, settings and modules. */
public final class ModuleEffects {
    private ModuleEffects() {}

    public static void register(LibraryBuilder library) {
        library.effect(
                "bind!",
                Types.function(Types.SYMBOL, Types.UNDEFINED, Types.UNIT),
                "Lets a name stand for an atom in what is read from now on.",
                (machine, head, arguments, type) -> {
                    if (!(arguments[0] instanceof Symbol name)) {
                        throw new OperationFailure("bind! expects symbol atom as a token");
                    }
                    machine.store().bind(machine.store().home(), name, arguments[1]);
                    machine.give(Outcomes.UNIT);
                });
        library.effect("pragma!", Types.UNDEFINED, "Changes a setting.", (machine, head, arguments, type) -> {
            if (arguments.length < 2) {
                throw new OperationFailure("pragma! expects key and value as arguments");
            }
            if (!(arguments[0] instanceof Symbol key)) {
                throw new OperationFailure("pragma! expects symbol atom as a key");
            }
            if (key.equals(Context.MAX_STACK_DEPTH) && (!(arguments[1] instanceof Int64 depth) || depth.value() < 0)) {
                throw new OperationFailure(Symbol.of("UnsignedIntegerIsExpected"));
            }
            if (key.equals(Reading.DIALECT) && !Reading.isDialect(arguments[1])) {
                throw new OperationFailure("pragma! expects hyperon or mettatron as dialect");
            }
            if (key.equals(Reading.INTEGERS) && !Reading.isKindOfIntegers(arguments[1])) {
                throw new OperationFailure("pragma! expects exact or wrapping as integers");
            }
            machine.store().set(key, arguments[1]);
            machine.give(Outcomes.UNIT);
        });
        library.effect(
                "import!",
                Types.function(Types.ATOM, Types.ATOM, Types.UNIT),
                "Imports a module.",
                (machine, head, arguments, type) -> {
                    Importing.importInto(machine, arguments[0], arguments[1]);
                });
        library.effect(
                "include",
                Types.function(Types.ATOM, Types.UNDEFINED),
                "Runs a module here.",
                (machine, head, arguments, type) -> {
                    Importing.include(machine, arguments[0]);
                });
        library.effect(
                "mod-space!",
                Types.function(Types.ATOM, Types.SPACE),
                "The space of a module.",
                (machine, head, arguments, type) -> {
                    Importing.space(machine, arguments[0]);
                });
        library.effect(
                "register-module!",
                Types.function(Types.ATOM, Types.UNIT),
                "Makes a module known by its path.",
                (machine, head, arguments, type) -> {
                    Importing.register(machine, arguments[0]);
                });
        library.effect(
                "git-module!",
                Types.function(Types.ATOM, Types.UNIT),
                "Not supported: nothing is fetched from elsewhere.",
                (machine, head, arguments, type) -> {
                    throw new OperationFailure("git-module! is not supported: nothing is fetched from elsewhere");
                });
        library.effect(
                "print-mods!",
                Types.function(Types.UNIT),
                "Prints the modules that are loaded.",
                (machine, head, arguments, type) -> {
                    machine.store().modules().tree().forEach(machine::print);
                    machine.print("");
                    machine.give(Outcomes.UNIT);
                });
    }
}
