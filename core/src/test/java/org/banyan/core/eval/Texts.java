package org.banyan.core.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.core.Terms;
import org.banyan.core.atom.Atom;

/** Atoms written as text, with strings and floats too. */
final class Texts {
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[()]|[^\\s()\"]+");

    private Texts() {}

    static Atom atom(String text) {
        Deque<List<Atom>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            switch (token.group()) {
                case "(" -> open.push(new ArrayList<>());
                case ")" -> {
                    Atom done = Atom.expression(open.pop());
                    open.element().add(done);
                }
                default -> open.element().add(leaf(token.group()));
            }
        }
        if (open.size() != 1 || open.element().size() != 1) {
            throw new IllegalArgumentException("not one atom: " + text);
        }
        return open.element().get(0);
    }

    private static Atom leaf(String text) {
        if (text.startsWith("\"")) {
            return Atom.string(text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1"));
        }
        return text.matches("-?\\d+\\.\\d+") ? Atom.real(Double.parseDouble(text)) : Terms.term(text);
    }
}
