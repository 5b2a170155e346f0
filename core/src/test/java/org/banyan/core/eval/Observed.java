package org.banyan.core.eval;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.FileAccess;
import org.banyan.core.eval.host.ModuleSource;
import org.banyan.core.match.Substitution;

/**
 * All that is seen of a program from outside, but for the number of steps: work that was done in vain leaves notes on
 * atoms, such as that they evaluate to themselves, which save steps later.
 *
 * @param results those of each {@code !}, the variables that evaluation has made numbered by where they first occur in
 *     all of them together
 * @param printed the same as they are printed, all together, so that states are seen
 */
record Observed(
        Atom results,
        List<String> printed,
        List<String> output,
        List<String> messages,
        Environment environment,
        List<String> rules,
        long failedAssertions,
        long failedModules,
        Map<String, String> files) {

    private static final int MOST_SHOWN = 600;

    /** Runs a program. Lines that begin with {@code !} are evaluated, all others added. */
    static Observed of(List<String> program, Settings settings) {
        List<String> output = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        MemoryFiles files = new MemoryFiles();
        Session session = Session.of(
                Environment.empty(),
                settings.withMessages(messages::add).withFiles(files).withModules(new FewModules()),
                output::add);
        List<Atom> results = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (String line : program) {
            Atom atom = Texts.atom(line.substring(line.startsWith("!") ? 1 : 0));
            Atom found = Atom.expression(line.startsWith("!") ? session.evaluate(atom) : session.add(atom));
            results.add(found);
            printed.add(session.print(found));
        }
        Environment environment = session.environment();
        return new Observed(
                numbered(Atom.expression(results)),
                printed,
                output,
                messages,
                environment,
                rules(environment),
                session.failedAssertions(),
                session.failedModules(),
                files.texts());
    }

    private static List<String> rules(Environment environment) {
        List<String> rules = new ArrayList<>();
        environment.rules().forEach(rule -> rules.add(numbered(rule.atom()).toString()));
        return rules;
    }

    private static Atom numbered(Atom atom) {
        Map<Variable, Variable> names = new HashMap<>();
        for (Variable variable : Substitution.variables(atom)) {
            if (variable.number() != 0) {
                names.put(variable, variable.renamed(names.size() + 1));
            }
        }
        return Substitution.apply(atom, names::get);
    }

    /** In what this differs from another; empty if in nothing. */
    String differenceTo(Observed other) {
        StringBuilder text = new StringBuilder();
        compare(text, "results", lines(results), lines(other.results));
        compare(text, "printed", printed, other.printed);
        if (text.isEmpty()) {
            compare(text, "variables of all lines together", results, other.results);
        }
        compare(text, "output", output, other.output);
        compare(text, "messages", messages, other.messages);
        compare(text, "environment", environment, other.environment);
        compare(text, "rules", rules, other.rules);
        compare(text, "failed assertions", failedAssertions, other.failedAssertions);
        compare(text, "failed modules", failedModules, other.failedModules);
        compare(text, "files", files, other.files);
        return text.toString();
    }

    private static void compare(StringBuilder text, String what, Object one, Object other) {
        if (one instanceof List<?> lines && other instanceof List<?> others && lines.size() == others.size()) {
            for (int i = 0; i < lines.size(); i++) {
                compare(text, what + " of line " + i, lines.get(i), others.get(i));
            }
        } else if (!one.equals(other)) {
            text.append(what).append(": ").append(shortened(one));
            text.append("\n  but was: ").append(shortened(other)).append('\n');
        }
    }

    private static String shortened(Object seen) {
        String text = seen.toString();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }

    private static List<Atom> lines(Atom results) {
        return ((Expression) results)
                .children().stream().map(Observed::numbered).toList();
    }

    /** The results of one of the lines. */
    Expression resultsOf(int line) {
        return (Expression) ((Expression) results).get(line);
    }

    /** Files that are kept as texts. */
    private static final class MemoryFiles implements FileAccess {
        private final Map<String, StringBuilder> files = new HashMap<>();

        Map<String, String> texts() {
            Map<String, String> texts = new HashMap<>();
            files.forEach((name, text) -> texts.put(name, text.toString()));
            return texts;
        }

        @Override
        public OpenFile open(String path, String options) {
            StringBuilder text = files.computeIfAbsent(path, name -> new StringBuilder());
            return new OpenFile() {
                private int place;

                @Override
                public String readToEnd() {
                    String left = text.substring(Math.min(place, text.length()));
                    place = text.length();
                    return left;
                }

                @Override
                public String readExactly(long count) {
                    int from = Math.min(place, text.length());
                    int to = (int) Math.min(text.length(), Math.max(from, from + count));
                    place = to;
                    return text.substring(from, to);
                }

                @Override
                public void write(String added) {
                    text.append(added);
                    place = text.length();
                }

                @Override
                public void seek(long to) {
                    place = (int) Math.max(0, Math.min(text.length(), to));
                }

                @Override
                public long size() {
                    return text.length();
                }
            };
        }
    }

    /** A module with facts, rules and effects, one that imports it, and one with an error. */
    private static final class FewModules implements ModuleSource {
        private static final Map<String, List<String>> MODULES = Map.of(
                "m1",
                List.of(
                        "(= (imported) 5)",
                        "(fact 11)",
                        "!(println! loading)",
                        "!(bind! &shared (new-state 4))",
                        "(holds &shared)"),
                "m2",
                List.of("!(import! &self m1)", "(= (ruled) 6)", "(= (both) (imported))", "!(add-atom &self (fact 12))"),
                "bad",
                List.of("(fact 13)", "!(+ 1 (/ 1 0))", "(fact 14)"));

        @Override
        public Option<String> locate(String name, String from) {
            String plain = name.startsWith("./") ? name.substring(2) : name;
            return MODULES.containsKey(plain) ? Option.some(plain) : Option.none();
        }

        @Override
        public List<Item> read(String key) {
            return MODULES.get(key).stream()
                    .map(line ->
                            new Item(Texts.atom(line.substring(line.startsWith("!") ? 1 : 0)), line.startsWith("!")))
                    .toList();
        }
    }
}
