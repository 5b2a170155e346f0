package org.banyan.core.eval.library.json;

import java.math.BigInteger;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Float64;
import org.banyan.core.eval.library.argument.Integers;

/** A reader of JSON numbers. */
final class JsonNumber {
    private static final String INVALID = "invalid number";
    private static final String END_OF_VALUE = "EOF while parsing a value";

    private JsonNumber() {}

    /** Reads the number that begins with the next byte: an integer unless it has a fraction or an exponent. */
    static Atom read(JsonInput input) {
        int from = input.index();
        if (input.peek() == '-') {
            input.next();
        }
        readInteger(input);
        boolean real = false;
        if (input.peek() == '.') {
            real = true;
            readFraction(input);
        }
        if (input.peek() == 'e' || input.peek() == 'E') {
            real = true;
            readExponent(input);
        }
        String text = input.textFrom(from);
        // Integers have only one zero.
        if (!real && !text.equals("-0")) {
            return Integers.of(new BigInteger(text));
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw input.failure("number out of range");
        }
        return Float64.of(value);
    }

    private static void readInteger(JsonInput input) {
        int first = input.next();
        if (!JsonInput.isDigit(first)) {
            throw input.failure(first == JsonInput.END ? END_OF_VALUE : INVALID);
        }
        if (first != '0') {
            skipDigits(input);
        } else if (JsonInput.isDigit(input.peek())) {
            throw input.failureAhead(INVALID);
        }
    }

    private static void readFraction(JsonInput input) {
        input.next();
        if (!JsonInput.isDigit(input.peek())) {
            throw input.failureAhead(input.peek() == JsonInput.END ? END_OF_VALUE : INVALID);
        }
        skipDigits(input);
    }

    private static void readExponent(JsonInput input) {
        input.next();
        if (input.peek() == '+' || input.peek() == '-') {
            input.next();
        }
        int first = input.next();
        if (!JsonInput.isDigit(first)) {
            throw input.failure(first == JsonInput.END ? END_OF_VALUE : INVALID);
        }
        skipDigits(input);
    }

    private static void skipDigits(JsonInput input) {
        while (JsonInput.isDigit(input.peek())) {
            input.next();
        }
    }
}
