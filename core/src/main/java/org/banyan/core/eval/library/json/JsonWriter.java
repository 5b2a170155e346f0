package org.banyan.core.eval.library.json;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.library.argument.Integers;

/** A writer of one atom as JSON. */
final class JsonWriter {
    private final Function<? super Atom, Option<Iterable<Atom>>> contents;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();

    /** An array or an object that is being written. */
    private static final class Open {
        final Iterator<? extends Atom> left;
        final boolean object;
        boolean begun;

        Open(Iterator<? extends Atom> left, boolean object) {
            this.left = left;
            this.object = object;
        }
    }

    JsonWriter(Function<? super Atom, Option<Iterable<Atom>>> contents) {
        this.contents = contents;
    }

    String write(Atom atom) {
        append(atom);
        while (!open.isEmpty()) {
            Open current = open.getFirst();
            if (!current.left.hasNext()) {
                out.append(current.object ? '}' : ']');
                open.removeFirst();
                continue;
            }
            Atom next = current.left.next();
            Atom value = current.object ? pair(next).get(1) : next;
            if (current.begun) {
                out.append(", ");
            }
            current.begun = true;
            if (current.object) {
                append(pair(next).get(0));
                out.append(':');
            }
            append(value);
        }
        return out.toString();
    }

    private static Expression pair(Atom atom) {
        if (!(atom instanceof Expression pair) || pair.size() != 2) {
            throw new OperationFailure("Input space must be a dictionary space consists of key-value pairs only or"
                    + " empty space. Use dict-space function");
        }
        if (!(pair.get(0) instanceof Str)) {
            throw new OperationFailure("Key/value pair is expected, key must be a string");
        }
        return pair;
    }

    /** Appends a leaf, or the beginning of an atom that is no leaf. */
    private void append(Atom atom) {
        if (atom instanceof Expression expression) {
            begin('[', expression.children(), false);
        } else if (atom instanceof Str string) {
            appendQuoted("", string.value());
        } else if (atom instanceof Bool truth) {
            out.append(truth.value());
        } else if (atom instanceof Float64 number) {
            append(number);
        } else if (Integers.isInteger(atom)) {
            out.append(atom);
        } else if (atom instanceof Variable variable) {
            appendQuoted(JsonText.VARIABLE, variable.name());
        } else {
            appendNamed(atom);
        }
    }

    private void appendNamed(Atom atom) {
        Option<Iterable<Atom>> held = contents.apply(atom);
        if (held.isDefined()) {
            begin('{', held.get(), true);
        } else if (!(atom instanceof Symbol symbol)) {
            throw new OperationFailure("Encode failed for atom (unsupported type): " + atom);
        } else if (symbol.name().equals(JsonText.NULL)) {
            out.append(JsonText.NULL);
        } else {
            appendQuoted(JsonText.SYMBOL, symbol.name());
        }
    }

    private void begin(char bracket, Iterable<? extends Atom> children, boolean object) {
        out.append(bracket);
        open.push(new Open(children.iterator(), object));
    }

    /** Appends a number. JSON has no infinities and no NaN, and uses exponents from greater numbers on than MeTTa. */
    private void append(Float64 number) {
        double absolute = Math.abs(number.value());
        if (!Double.isFinite(absolute)) {
            out.append(JsonText.NULL);
        } else if (absolute >= 1e-5 && absolute < 1e-4) {
            out.append(new BigDecimal(number.toString()).toPlainString());
        } else {
            out.append(number);
        }
    }

    private void appendQuoted(String prefix, String text) {
        out.append('"').append(prefix);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
