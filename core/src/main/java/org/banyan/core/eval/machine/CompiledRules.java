package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.core.atom.Rule;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.term.WeakTable;
import org.banyan.core.space.Definition;
import org.banyan.persistent.PathTrie;

/**
 * A cache of compiled rules, which belongs to an evaluator or to a session.
 *
 * <p>It keeps no rule alive. The keys are weak and are compared by identity, since equal rules may name their variables
 * differently. A value reaches the atoms of its rule, but neither the rule nor any environment. Plans do reach the
 * environment that they were made for, so they are kept elsewhere: by the code that {@link RuleCode#unplanned} makes,
 * which belongs to {@link Heads}.
 *
 * <pre>
 *     Evaluator, Session --&gt; CompiledRules --&gt; RuleCode without plans        a rule is a weak key
 *     Machine --&gt; Heads --&gt; RuleCode.unplanned() --&gt; plans --&gt; Heads         gone when the machine is
 * </pre>
 *
 * <p>Thread-safe; threads that race compile the same.
 */
public final class CompiledRules {
    private static final RuleCode[] NONE = {};

    private final Map<Dialect, OfDialect> byDialect = new ConcurrentHashMap<>();

    /** One table for each dialect: dialects differ in their forms, and so in compiled rules. */
    private record OfDialect(WeakTable<Rule, RuleCode> byRule, WeakTable<PathTrie<Definition>, RuleCode[]> byList) {
        OfDialect() {
            this(new WeakTable<>(), new WeakTable<>());
        }

        private RuleCode[] compiled(PathTrie<Definition> rules, Library library) {
            List<RuleCode> all = new ArrayList<>();
            for (Definition definition : rules.values()) {
                RuleCode code = byRule.get(definition.rule(), rule -> RuleCode.of(rule, library));
                for (long copy = 0; copy < definition.count(); copy++) {
                    all.add(code);
                }
            }
            return all.toArray(RuleCode[]::new);
        }
    }

    /** Creates an empty cache. */
    public CompiledRules() {}

    /**
     * Returns the compiled rules of a list, in order, each once for each definition. They are never evaluated
     * themselves, and never changed. O(1) for a list that is in the cache; otherwise O(number of rules), and the size
     * of those that are new.
     */
    RuleCode[] of(PathTrie<Definition> rules, Library library) {
        if (rules.isEmpty()) {
            return NONE;
        }
        OfDialect known = byDialect.computeIfAbsent(library.dialect(), dialect -> new OfDialect());
        return known.byList.get(rules, list -> known.compiled(list, library));
    }

    /** Returns the number of cached rules. O(1). */
    int size() {
        return byDialect.values().stream().mapToInt(each -> each.byRule.size()).sum();
    }
}
