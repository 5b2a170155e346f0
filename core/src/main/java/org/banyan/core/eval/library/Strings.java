package org.banyan.core.eval.library;

import java.util.Arrays;
import java.util.Comparator;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Str;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.argument.Arguments;
import org.banyan.core.eval.library.argument.Text;

/** Functions of strings. All are pure. */
final class Strings {
    private static final String FORMAT_USAGE =
            "format-args expects format string as a first argument and expression as a second argument";
    private static final String SORT_USAGE = "sort-strings expects expression with strings as a first argument";

    private Strings() {}

    static void register(Registry registry) {
        registry.pure(
                "format-args",
                Types.function(Types.STRING, Types.EXPRESSION, Types.STRING),
                "A string in which each {} is replaced by the next atom of an expression.",
                Strings::format);
        registry.pure(
                "sort-strings",
                Types.function(Types.EXPRESSION, Types.EXPRESSION),
                "The strings of an expression in the order of their code points.",
                Strings::sort);
    }

    private static Atom format(Atom[] arguments) {
        if (!(Arguments.at(arguments, 0, FORMAT_USAGE) instanceof Str format)) {
            throw new OperationFailure(FORMAT_USAGE);
        }
        return Str.of(Text.format(format.value(), Arguments.expression(arguments, 1, FORMAT_USAGE)));
    }

    /** Sorts strings. O(n log n) comparisons. */
    private static Atom sort(Atom[] arguments) {
        if (!(Arguments.at(arguments, 0, SORT_USAGE) instanceof Expression tuple)) {
            throw new OperationFailure(SORT_USAGE);
        }
        Atom[] strings = tuple.children().toArray(Atom[]::new);
        for (Atom string : strings) {
            if (!(string instanceof Str)) {
                throw new OperationFailure(SORT_USAGE);
            }
        }
        Arrays.sort(strings, Comparator.comparing(Atom::path));
        return Atom.expression(strings);
    }
}
