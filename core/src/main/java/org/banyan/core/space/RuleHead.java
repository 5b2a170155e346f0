package org.banyan.core.space;

import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.jspecify.annotations.Nullable;

/** What rules are looked up by: the symbol that the left side begins with, and the number of its arguments. */
public record RuleHead(Symbol symbol, int arity) {
    /** Returns the head of a rule; null if it has none and may match anything. */
    static @Nullable RuleHead of(Rule rule) {
        Symbol symbol = rule.head().getOrNull();
        return symbol == null ? null : new RuleHead(symbol, rule.arity());
    }
}
