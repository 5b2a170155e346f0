package org.banyan.loader.text;

import java.util.Random;

/** Random MeTTa text with few words, so that atoms repeat, and with some errors. */
public final class RandomText {
    private static final String[] WORDS = {
        "a",
        "b",
        "c",
        "f",
        "g",
        "$x",
        "$y",
        "1",
        "-2",
        "99999999999999999999",
        "1.5",
        "True",
        "\"s\"",
        "\"a b\\n(\"",
        "\"two\nlines;\"",
        "é",
        "日本"
    };
    private static final String[] SPACES = {" ", " ", "\n", "\t", " ; comment ) \" (\n", "\u00A0", "\r\n"};
    private static final String[] WRONG = {")", "(", "\"", "$a#", "\"\\q\"", "!x", "! ", "\u0001"};

    private final Random random;
    private final boolean isSound;
    private final StringBuilder text = new StringBuilder();

    public RandomText(Random random, boolean isSound) {
        this.random = random;
        this.isSound = isSound;
    }

    /** Returns a text of some top-level atoms: rules, type assertions, facts, and marked atoms. */
    public String next(int atoms) {
        text.setLength(0);
        for (int i = 0; i < atoms; i++) {
            switch (random.nextInt(8)) {
                case 0, 1 -> expression("=", 2);
                case 2 -> expression(":", 2);
                case 3 -> word();
                case 4 -> {
                    text.append('!');
                    expression("f", 2);
                }
                default -> expression("", 2);
            }
            space();
            if (!isSound && random.nextInt(40) == 0) {
                text.append(pick(WRONG));
            }
        }
        return text.toString();
    }

    private void expression(String head, int depth) {
        text.append('(').append(head);
        int children = head.isEmpty() ? random.nextInt(4) : 2;
        for (int i = 0; i < children; i++) {
            space();
            if (depth > 0 && random.nextInt(3) == 0) {
                expression("", depth - 1);
            } else {
                word();
            }
        }
        text.append(')');
    }

    private void word() {
        text.append(pick(WORDS));
    }

    private void space() {
        text.append(pick(SPACES));
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
