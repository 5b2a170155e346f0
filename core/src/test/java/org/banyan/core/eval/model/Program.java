package org.banyan.core.eval.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A program as text.
 *
 * @param facts what stands in its space
 * @param others what stands in another space
 * @param question what is evaluated
 * @param minimal whether the question is an instruction of the minimal language
 */
record Program(List<String> facts, List<String> others, String question, boolean minimal) {
    /** The lines before the question. */
    List<String> setup() {
        List<String> lines = new ArrayList<>();
        lines.add("!(bind! &other (new-space))");
        lines.addAll(facts);
        others.forEach(fact -> lines.add("!(add-atom &other " + fact + ")"));
        if (minimal) {
            lines.add("!(pragma! interpreter bare-minimal)");
        }
        return lines;
    }

    @Override
    public String toString() {
        return "%n%s%n!%s%n".formatted(String.join("\n", setup()), question);
    }
}
