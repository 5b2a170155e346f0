package org.banyan.core.eval.standard.effect;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Str;
import org.banyan.core.eval.host.FileAccess;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.world.handle.References;

/** The operations on files. */
public final class FileEffects {
    private static final Atom HANDLE = References.FILE_HANDLE;
    private static final String OPEN_USAGE =
            "file-open! expects filepath and options in form of string atoms as an argument";
    private static final String WRITE_USAGE =
            "file-write! expects filehandle and content (string atom) as an arguments";
    private static final String SEEK_USAGE = "file-seek! expects filehandle and start byte (number) as an arguments";
    private static final String READ_USAGE =
            "file-read-exact! expects filehandle and number of bytes to read (number) as an arguments";

    private FileEffects() {}

    public static void register(LibraryBuilder library) {
        library.effect(
                "file-open!",
                Types.function(Types.STRING, Types.STRING, HANDLE),
                "Opens a file, to read (r), write (w), append (a), make (c) or empty (t) it.",
                (machine, head, arguments, type) -> machine.give(machine.host()
                        .files()
                        .open(string(arguments[0], OPEN_USAGE), string(arguments[1], OPEN_USAGE))));
        library.effect(
                "file-read-to-string!",
                Types.function(HANDLE, Types.STRING),
                "What is left of a file.",
                (machine, head, arguments, type) -> machine.give(
                        Str.of(file(machine, arguments[0], "file-read-to-string! expects filehandle as an argument")
                                .readToEnd())));
        library.effect(
                "file-read-exact!",
                Types.function(HANDLE, Types.NUMBER, Types.STRING),
                "The next bytes of a file.",
                (machine, head, arguments, type) -> machine.give(
                        Str.of(file(machine, arguments[0], READ_USAGE).readExactly(number(arguments[1], READ_USAGE)))));
        library.effect(
                "file-write!",
                Types.function(HANDLE, Types.STRING, Types.UNIT),
                "Writes to a file.",
                (machine, head, arguments, type) -> {
                    file(machine, arguments[0], WRITE_USAGE).write(string(arguments[1], WRITE_USAGE));
                    machine.give(Outcomes.UNIT);
                });
        library.effect(
                "file-seek!",
                Types.function(HANDLE, Types.NUMBER, Types.UNIT),
                "Goes to a byte of a file.",
                (machine, head, arguments, type) -> {
                    file(machine, arguments[0], SEEK_USAGE).seek(number(arguments[1], SEEK_USAGE));
                    machine.give(Outcomes.UNIT);
                });
        library.effect(
                "file-get-size!",
                Types.function(HANDLE, Types.NUMBER),
                "How many bytes a file has.",
                (machine, head, arguments, type) -> machine.give(
                        Int64.of(file(machine, arguments[0], "file-get-size! expects filehandle as an argument")
                                .size())));
    }

    private static FileAccess.OpenFile file(Machine machine, Atom atom, String usage) {
        FileAccess.OpenFile file = machine.host().files().get(atom);
        if (file == null) {
            throw new OperationFailure(usage);
        }
        return file;
    }

    private static String string(Atom atom, String usage) {
        if (atom instanceof Str string) {
            return string.value();
        }
        throw new OperationFailure(usage);
    }

    private static long number(Atom atom, String usage) {
        if (atom instanceof Int64 integer) {
            return integer.value();
        }
        if (atom instanceof Float64 real) {
            return (long) real.value();
        }
        throw new OperationFailure(usage);
    }
}
