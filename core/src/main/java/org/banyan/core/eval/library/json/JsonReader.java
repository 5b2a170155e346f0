package org.banyan.core.eval.library.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.OperationFailure;
import org.jspecify.annotations.Nullable;

/** A reader of one JSON text as an atom. Arrays and objects that are being read lie on a stack of their own. */
final class JsonReader {
    private static final String END_OF_VALUE = "EOF while parsing a value";

    private final JsonInput input;
    private final Function<? super List<Expression>, ? extends Atom> dictionary;
    private final Deque<Open> open = new ArrayDeque<>();

    /** An array, or an object with the key of the value that comes next. */
    private static final class Open {
        final List<Atom> items = new ArrayList<>();
        final @Nullable SortedMap<Str, Atom> members;

        @Nullable Str key;

        boolean begun;

        Open(boolean object) {
            members = object ? new TreeMap<>(Comparator.comparing(Str::path)) : null;
        }

        void add(Atom value) {
            if (members != null && key != null) {
                members.put(key, value);
            } else {
                items.add(value);
            }
        }
    }

    JsonReader(String text, Function<? super List<Expression>, ? extends Atom> dictionary) {
        this.input = new JsonInput(text);
        this.dictionary = dictionary;
    }

    Atom read() {
        Atom value = readValue();
        while (!open.isEmpty()) {
            Open current = open.getFirst();
            if (value != null) {
                current.add(value);
            }
            if (current.members == null ? hasItem(current) : hasMember(current)) {
                value = readValue();
            } else {
                input.next();
                open.removeFirst();
                value = close(current);
            }
        }
        if (value == null) {
            throw new IllegalStateException("a value that is not open has been read");
        }
        if (input.peekAfterBlanks() != JsonInput.END) {
            throw input.failureAhead("trailing characters");
        }
        return value;
    }

    private Atom close(Open closed) {
        if (closed.members == null) {
            return Atom.expression(closed.items);
        }
        List<Expression> pairs = new ArrayList<>(closed.members.size());
        closed.members.forEach((key, value) -> pairs.add(Atom.expression(key, value)));
        return dictionary.apply(pairs);
    }

    /** Moves to the next item of an array, or to its end. */
    private boolean hasItem(Open array) {
        int next = input.peekAfterBlanks();
        if (next == ']') {
            return false;
        }
        if (next == JsonInput.END) {
            throw input.failureAhead("EOF while parsing a list");
        }
        if (!array.begun) {
            array.begun = true;
            return true;
        }
        if (next != ',') {
            throw input.failureAhead("expected `,` or `]`");
        }
        input.next();
        next = input.peekAfterBlanks();
        if (next == ']') {
            throw input.failureAhead("trailing comma");
        }
        if (next == JsonInput.END) {
            throw input.failureAhead(END_OF_VALUE);
        }
        return true;
    }

    /** Moves to the next value of an object and reads its key, or moves to the end of the object. */
    private boolean hasMember(Open object) {
        int next = input.peekAfterBlanks();
        if (next == '}') {
            return false;
        }
        if (next == JsonInput.END) {
            throw input.failureAhead("EOF while parsing an object");
        }
        if (object.begun) {
            if (next != ',') {
                throw input.failureAhead("expected `,` or `}`");
            }
            input.next();
            next = input.peekAfterBlanks();
            if (next == '}') {
                throw input.failureAhead("trailing comma");
            }
            if (next == JsonInput.END) {
                throw input.failureAhead(END_OF_VALUE);
            }
        }
        if (next != '"') {
            throw input.failureAhead("key must be a string");
        }
        object.begun = true;
        input.next();
        object.key = Str.of(JsonString.read(input));
        next = input.peekAfterBlanks();
        if (next == JsonInput.END) {
            throw input.failureAhead("EOF while parsing an object");
        }
        if (next != ':') {
            throw input.failureAhead("expected `:`");
        }
        input.next();
        return true;
    }

    /** Reads a value without parts; returns null if an array or an object begins, which is then open. */
    private @Nullable Atom readValue() {
        int next = input.peekAfterBlanks();
        if (next == '-' || JsonInput.isDigit(next)) {
            return JsonNumber.read(input);
        }
        switch (next) {
            case JsonInput.END:
                throw input.failureAhead(END_OF_VALUE);
            case '"':
                input.next();
                return text(JsonString.read(input));
            case '[', '{':
                input.next();
                open.push(new Open(next == '{'));
                return null;
            case 'n':
                return word(JsonText.NULL, Symbol.of(JsonText.NULL));
            case 't':
                return word("true", Bool.TRUE);
            case 'f':
                return word("false", Bool.FALSE);
            default:
                throw input.failureAhead("expected value");
        }
    }

    private Atom word(String word, Atom value) {
        for (int i = 0; i < word.length(); i++) {
            int next = input.next();
            if (next != word.charAt(i)) {
                throw wrongWord(next);
            }
        }
        return value;
    }

    private OperationFailure wrongWord(int next) {
        return input.failure(next == JsonInput.END ? END_OF_VALUE : "expected ident");
    }

    private static Atom text(String text) {
        if (text.startsWith(JsonText.SYMBOL)) {
            return Symbol.ofText(text.substring(JsonText.SYMBOL.length()));
        }
        if (text.startsWith(JsonText.VARIABLE)) {
            try {
                return Variable.of(text.substring(JsonText.VARIABLE.length()));
            } catch (IllegalArgumentException noName) {
                // Texts of others may begin like this without meaning a variable.
                return Str.of(text);
            }
        }
        return Str.of(text);
    }
}
