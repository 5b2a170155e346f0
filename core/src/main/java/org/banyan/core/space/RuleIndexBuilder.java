package org.banyan.core.space;

import java.util.HashMap;
import java.util.Map;
import org.banyan.persistent.TrieBuilder;
import org.jspecify.annotations.Nullable;

/** A mutable {@link RuleIndex}: many changes for one put a head into the persistent map. */
final class RuleIndexBuilder {
    private RuleIndex built;

    /** The builders of the heads that have changed; the null key stands for the rules without a head. */
    private final Map<@Nullable RuleHead, TrieBuilder<Definition>> changed = new HashMap<>();

    RuleIndexBuilder(RuleIndex index) {
        built = index;
    }

    void replace(@Nullable Definition old, @Nullable Definition now) {
        Definition some = now != null ? now : old;
        if (some == null) {
            return;
        }
        RuleHead head = RuleHead.of(some.rule());
        TrieBuilder<Definition> rules = changed.get(head);
        if (rules == null) {
            rules = built.rules(head).toBuilder();
            changed.put(head, rules);
        }
        if (old != null && (now == null || old.number() != now.number())) {
            rules.remove(old.order());
        }
        if (now != null) {
            rules.set(now.order(), now);
        }
    }

    RuleIndex build() {
        for (Map.Entry<@Nullable RuleHead, TrieBuilder<Definition>> entry : changed.entrySet()) {
            built = built.with(entry.getKey(), entry.getValue().build());
        }
        changed.clear();
        return built;
    }
}
