package org.banyan.cli.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.cli.output.JsonLine;
import org.banyan.cli.output.Output;
import org.banyan.core.Matches;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;

/**
 * A printer of the results of a query: a line for each copy of each match, in the canonical order of the results.
 *
 * <p>If the matches already come in the order of the results, each result is printed when it is found, and none is
 * kept. Without a template this is always so. Otherwise the results are sorted first, and equal ones are kept once.
 */
public final class QueryPrinter {
    private final Atom pattern;
    private final Template template;
    private final boolean json;
    private final List<Variable> variables;

    /** Creates a printer of the results of a pattern; with bindings if they are to be JSON. */
    QueryPrinter(Atom pattern, Template template, boolean json) {
        this.pattern = pattern;
        this.template = template;
        this.json = json;
        variables = List.copyOf(Substitution.variables(pattern));
    }

    /** A result with its bindings; without any if they are not printed. */
    private record Result(Atom atom, Bindings bindings) {}

    /** Prints all matches. Stops early if the output is closed. */
    void print(Matches matches, Output out) {
        OrderedMatches answers = new OrderedMatches(pattern, matches);
        if (template.keepsOrder()) {
            while (answers.hasNext() && !out.isClosed()) {
                OrderedMatches.Answer answer = answers.next();
                print(result(answer), answer.match().count(), out);
            }
        } else {
            sorted(answers).forEach(counted -> print(counted.getKey(), counted.getValue(), out));
        }
    }

    private List<Map.Entry<Result, Long>> sorted(OrderedMatches answers) {
        Map<Result, Long> counts = new LinkedHashMap<>();
        answers.forEachRemaining(
                answer -> counts.merge(result(answer), answer.match().count(), Math::addExact));
        List<Map.Entry<Result, Long>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Comparator.comparing(counted -> counted.getKey().atom(), Atom.canonicalOrder()));
        return sorted;
    }

    private Result result(OrderedMatches.Answer answer) {
        boolean whole = template.isWhole();
        Bindings bindings = whole && !json ? Bindings.none() : answer.match().bindings();
        Atom atom = whole ? answer.instance() : template.instance(bindings);
        return new Result(atom, json ? bindings : Bindings.none());
    }

    private void print(Result result, long count, Output out) {
        String line = json ? json(result) : result.atom().toString();
        for (long i = 0; i < count && !out.isClosed(); i++) {
            out.line(line);
        }
    }

    private String json(Result result) {
        JsonLine writer = new JsonLine().beginObject().name("bindings").beginObject();
        for (Variable variable : variables) {
            result.bindings()
                    .get(variable)
                    .forEach(value -> writer.name(variable.toString()).value(value.toString()));
        }
        return writer.endObject()
                .name("result")
                .value(result.atom().toString())
                .endObject()
                .toString();
    }
}
