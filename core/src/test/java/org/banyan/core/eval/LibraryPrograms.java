package org.banyan.core.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.banyan.core.eval.standard.LibraryNames;

/**
 * Programs in which a name of the library is called at top level, in rules and in branches, beside changes of all that
 * it could look at.
 */
final class LibraryPrograms {
    private static final int DEPTH = 3;
    private static final int PLAIN_QUESTIONS = 5;

    static final List<String> SETUP = """
            !(bind! &s (new-state 1))
            !(bind! &t (new-state 2))
            !(bind! &n (new-state 3))
            !(bind! &v (new-state (made $one $two)))
            !(bind! &gen (new-random-generator 7))
            !(bind! &spare (new-random-generator 8))
            !(set-random-seed &rng 9)
            !(bind! &other (new-space))
            !(bind! &dict (dict-space ((k 1) (j &t))))
            !(bind! &file (file-open! "notes" "rwc"))
            !(bind! &name named)
            !(add-atom &self (holds &t))
            !(add-atom &other (holds &s))
            !(add-atom &other (fact 1))
            (= (many) 1)
            (= (many) 2)
            (= (ruled) 1)
            (= (make $x) (made $x $new $new $other))
            (= (count $n) (if (< $n 1) 0 (+ 1 (count (- $n 1)))))
            (= (tell $x) (let $_ (println! $x) $x))
            (= (known) (collapse (match &self (fact $x) $x)))
            (= (after $x) $x)
            (fact 1)
            (fact 2)
            (fact $open)
            (: typed Thing)
            (: documented (-> Number Number))
            (= (documented $x) (+ $x 1))
            (@doc documented (@desc "adds") (@params ((@param "what"))) (@return "more"))""".lines().toList();

    /** Lines that print the rest of the world at the end. */
    static final List<String> END = """
            !(pair &s &t &n &v)
            !((get-state &s) (get-state &v))
            !(random-int &rng 0 1000000)
            !(random-int &gen 0 1000000)
            !(flip)
            !&name
            !(ruled)
            !(later 1)
            !(get-type typed)
            !(get-atoms &self)
            !(get-atoms &other)
            !(get-keys &dict)
            !(print-mods!)
            !(new-space)
            !(file-get-size! &file)""".lines().toList();

    private final Random random;
    private final LibraryCalls calls;
    private final LibraryNames.Name name;
    private final List<String> lines = new ArrayList<>();
    private int rules;

    private LibraryPrograms(Random random, LibraryNames.Name name, List<LibraryNames.Name> all, int theme) {
        this.random = random;
        this.name = name;
        this.calls = new LibraryCalls(random, all, theme);
    }

    /**
     * The lines between setup and end.
     *
     * @param theme a number that says what the program is about
     */
    static List<String> around(LibraryNames.Name name, List<LibraryNames.Name> all, Random random, int theme) {
        LibraryPrograms program = new LibraryPrograms(random, name, all, theme);
        for (int i = PLAIN_QUESTIONS; i > 0; i--) {
            program.plainQuestion();
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            program.question();
        }
        return program.lines;
    }

    /** A call of the name, or something that stands beside it. */
    private String call() {
        int kind = random.nextInt(8);
        if (kind < 4) {
            return calls.of(name, DEPTH);
        }
        return kind < 7 ? calls.write(DEPTH) : calls.filled("{C}", DEPTH);
    }

    /** Something that takes a while before it comes to a call, or does so in another rule or branch. */
    private String part() {
        String call = call();
        return switch (random.nextInt(9)) {
            case 0 -> call;
            case 1 -> "(after " + call + ")";
            case 2, 3 -> "(let $w (count 2) " + call + ")";
            case 4 -> "(collapse " + rule(call) + ")";
            case 5 -> "(superpose (" + rule(call) + " " + call() + "))";
            case 6 -> rule(call, call());
            default -> rule("(let $w (count 2) " + call + ")");
        };
    }

    /** A call of a new rule with some right sides. */
    private String rule(String... bodies) {
        String head = "rule" + rules++;
        for (String body : bodies) {
            lines.add("(= (" + head + " $x) " + body + ")");
        }
        return "(" + head + " " + calls.any(List.of("1", "2", "$x", "$given", "(many)", "a")) + ")";
    }

    /** The name beside one change, in the two rules of a pair, or in the other order. */
    private void plainQuestion() {
        String write = "(let $w (count 2) " + calls.write(DEPTH) + ")";
        String read = "(let $w (count 2) " + calls.of(name, DEPTH) + ")";
        String first = random.nextInt(4) > 0 ? write : read;
        String second = first.equals(write) || random.nextBoolean() ? read : write;
        if (random.nextInt(4) > 0) {
            lines.add("!(pair " + rule(first) + " " + rule("(collapse " + second + ")", second) + ")");
        } else {
            lines.add("!" + rule(first, second));
        }
    }

    private void question() {
        List<String> parts = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            parts.add(part());
        }
        String joined = String.join(" ", parts);
        switch (random.nextInt(6)) {
            case 0 -> lines.add("!(superpose (" + joined + "))");
            case 1 -> lines.add("!" + rule(parts.toArray(String[]::new)));
            case 2 -> lines.add("!" + rule("(pair " + joined + ")"));
            case 3 -> parts.forEach(part -> lines.add("!" + part));
            default -> lines.add("!(pair " + joined + ")");
        }
    }
}
