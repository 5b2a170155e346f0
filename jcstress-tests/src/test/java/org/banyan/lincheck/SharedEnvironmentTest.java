package org.banyan.lincheck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banyan.core.Environment;
import org.banyan.core.Reads;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.persistent.publish.Version;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Test;

/** A shared environment does what one thread after the other would have done, and no thread waits for another one. */
class SharedEnvironmentTest {
    /** One that keeps one earlier version. */
    public static class Shared extends EnvironmentOperations {
        private static final Symbol HEAD = Symbol.of("f");
        private static final Atom ATOM = Symbol.of("a");
        private static final Rule RULE = Rule.of(Atom.expression(HEAD), ATOM);
        private static final Environment INITIAL =
                Environment.empty().with(ATOM).withRule(RULE).fork();
        private static final Environment MORE = INITIAL.with(ATOM).withRule(RULE);
        private static final Environment LESS = INITIAL.without(ATOM).withoutRule(RULE);
        private static final Environment MORE_RULES = INITIAL.withRule(RULE);
        static final Environment MORE_COPIES = INITIAL.with(ATOM);
        private static final Reads COPIES = Reads.none().atom(ATOM);
        private static final Reads RULES = Reads.none().rulesFor(HEAD, 0);

        final SharedEnvironment shared = SharedEnvironment.of(INITIAL, 1);

        static String text(Version<Environment> version) {
            return text(version.number(), version.value());
        }

        private static String text(long number, Environment environment) {
            return text(number, environment.multiplicity(ATOM), environment.ruleCount());
        }

        @Override
        public String version() {
            return text(shared.version());
        }

        @Override
        public long multiplicity() {
            return shared.current().multiplicity(ATOM);
        }

        @Override
        public long ruleCount() {
            return shared.current().ruleCount();
        }

        @Override
        public String with() {
            return text(shared.update(present -> present.with(ATOM)));
        }

        @Override
        public String without() {
            return text(shared.update(present -> present.without(ATOM)));
        }

        @Override
        public String publish() {
            return text(shared.publish(MORE));
        }

        @Override
        public String publishLess() {
            return text(shared.publish(LESS));
        }

        @Override
        public String publishRuleIfOneCopy() {
            return shared.publish(MORE_RULES, COPIES).map(Shared::text).getOrElse(NONE);
        }

        @Override
        public String publishCopyIfOneRule() {
            return shared.publish(MORE_COPIES, RULES).map(Shared::text).getOrElse(NONE);
        }

        @Override
        public String asOf(int number) {
            return shared.asOf(number).map(found -> text(number, found)).getOrElse(NONE);
        }
    }

    /** One whose user does not say that a branch has read something. */
    public static final class Careless extends Shared {
        @Override
        public String publishCopyIfOneRule() {
            return text(shared.publish(MORE_COPIES));
        }
    }

    /** How much is checked. */
    Checks checks() {
        return Checks.QUICK;
    }

    private void check(Scenario... scenarios) {
        checks().of(SequentialEnvironment.class, Shared.class, scenarios).check(Shared.class);
    }

    @Test
    void aSharedEnvironmentIsLinearizable() {
        checks().drawn(SequentialEnvironment.class, 2).check(Shared.class);
    }

    @Test
    void whatBranchesHaveChangedIsAddedUp() {
        check(Scenario.of("publish; version", "with; publish"), Scenario.of("publishLess", "without; publish"));
    }

    /** Each of two branches relies on what the other one changes. */
    @Test
    void oneOfTwoBranchesThatReadWhatTheOtherWritesIsRefused() {
        check(Scenario.of("publishRuleIfOneCopy", "publishCopyIfOneRule; multiplicity"));
    }

    @Test
    void aBranchThatDoesNotSayWhatItReadIsReported() {
        Scenario scenario = Scenario.of("publishRuleIfOneCopy", "publishCopyIfOneRule");
        assertThatThrownBy(() -> checks().of(SequentialEnvironment.class, Careless.class, scenario)
                        .check(Careless.class))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("Invalid execution results");
    }

    @Test
    void theVersionBeforeThePresentOneIsFound() {
        check(Scenario.of("with", "publish; asOf 1").then("asOf 0; asOf 1; asOf 2"));
    }
}
