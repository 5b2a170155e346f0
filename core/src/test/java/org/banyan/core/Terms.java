package org.banyan.core;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;

/** What tests are made of, written as text: symbols, variables, integers, truth values and parentheses. */
public final class Terms {
    private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");

    private Terms() {}

    public static Atom term(String text) {
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
                default -> open.element().add(word(token.group()));
            }
        }
        if (open.size() != 1 || open.element().size() != 1) {
            throw new IllegalArgumentException("not one atom: " + text);
        }
        return open.element().get(0);
    }

    private static Atom word(String word) {
        if (word.startsWith("$")) {
            return Atom.variable(word.substring(1));
        }
        if (word.equals("True") || word.equals("False")) {
            return Atom.bool(word.equals("True"));
        }
        return word.matches("-?\\d+") ? Atom.integer(new BigInteger(word)) : Atom.symbol(word);
    }

    public static List<Atom> terms(String... texts) {
        return Arrays.stream(texts).map(Terms::term).toList();
    }

    public static Variable variable(String name) {
        return Variable.of(name);
    }

    public static Symbol symbol(String name) {
        return Symbol.of(name);
    }

    public static Rule rule(String text) {
        return Rule.from(term(text)).get();
    }

    public static List<Rule> rules(String... texts) {
        return Arrays.stream(texts).map(Terms::rule).toList();
    }

    /** The environment of some atoms, made from nothing one by one. */
    public static Environment environment(String... atoms) {
        Environment environment = Environment.empty();
        for (String atom : atoms) {
            environment = environment.with(term(atom));
        }
        return environment;
    }
}
