package org.banyan.core.eval.library;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.argument.Names;

/** Functions of expressions that are read as lists: of a head and a tail. All are pure and O(arity). */
final class Lists {
    private static final Str CAR_USAGE = Str.of("car-atom expects a non-empty expression as an argument");
    private static final Str CDR_USAGE = Str.of("cdr-atom expects a non-empty expression as an argument");

    private Lists() {}

    static void register(Registry registry) {
        registry.pure(
                "cons-atom",
                Types.function(Types.ATOM, Types.EXPRESSION, Types.ATOM),
                "The expression of a head and a tail.",
                Lists::cons);
        registry.pure(
                "decons-atom",
                Types.function(Types.EXPRESSION, Types.ATOM),
                "The pair of head and tail of an expression that is not empty.",
                Lists::decons);
        registry.pure(
                "car-atom",
                Types.function(Types.EXPRESSION, Types.UNDEFINED),
                "The first atom of an expression that is not empty.",
                arguments -> filled(arguments, CAR_USAGE).get(0));
        registry.pure(
                "cdr-atom",
                Types.function(Types.EXPRESSION, Types.EXPRESSION),
                "An expression without its first atom.",
                arguments -> filled(arguments, CDR_USAGE).withoutFirst());
    }

    private static Atom cons(Atom[] arguments) {
        if (arguments.length != 2 || !(arguments[1] instanceof Expression tail)) {
            throw unexpected("(cons-atom <head> (: <tail> Expression))", "cons-atom", arguments);
        }
        return tail.withFirst(arguments[0]);
    }

    private static Atom decons(Atom[] arguments) {
        if (arguments.length != 1 || !(arguments[0] instanceof Expression expression) || expression.isEmpty()) {
            throw unexpected("(decons-atom (: <expr> Expression))", "decons-atom", arguments);
        }
        return Atom.expression(expression.get(0), expression.withoutFirst());
    }

    private static Expression filled(Atom[] arguments, Str usage) {
        if (arguments.length == 1 && arguments[0] instanceof Expression expression && !expression.isEmpty()) {
            return expression;
        }
        throw new OperationFailure(usage);
    }

    private static OperationFailure unexpected(String expected, String name, Atom[] arguments) {
        Atom[] call = new Atom[arguments.length + 1];
        call[0] = Symbol.of(name);
        System.arraycopy(arguments, 0, call, 1, arguments.length);
        return new OperationFailure("expected: " + expected + ", found: " + Names.shown(Atom.expression(call)));
    }
}
