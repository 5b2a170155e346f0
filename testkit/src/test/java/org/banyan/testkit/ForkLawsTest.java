package org.banyan.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ForkLawsTest {
    private static final List<Edit> ONE =
            List.of(new Edit.With(Atom.symbol("one"), 2), new Edit.Without(Atom.symbol("old"), 1));
    private static final List<Edit> OTHER = List.of(new Edit.With(Atom.symbol("other"), 1));
    private static final List<Edit> NOTHING =
            List.of(new Edit.With(Atom.symbol("one"), 1), new Edit.Without(Atom.symbol("one"), 1));

    /** A mutable environment. */
    private static final class Session {
        private Environment environment;
        private boolean written;

        Session(Environment environment) {
            this.environment = environment;
        }
    }

    /** The right operations of a session; each planted mistake replaces one of them. */
    private static class Sessions implements ForkLaws.Operations<Session> {
        @Override
        public Session fork(Session session) {
            return new Session(session.environment.fork());
        }

        @Override
        public Session write(Session session, Edit edit) {
            session.environment = edit.apply(session.environment);
            session.written = true;
            return session;
        }

        @Override
        public Environment contents(Session session) {
            return session.environment;
        }

        @Override
        public boolean isModified(Session session) {
            return session.environment.isModified();
        }
    }

    private static final class Environments implements ForkLaws.Operations<Environment> {
        @Override
        public Environment fork(Environment environment) {
            return environment.fork();
        }

        @Override
        public Environment write(Environment environment, Edit edit) {
            return edit.apply(environment);
        }

        @Override
        public Environment contents(Environment environment) {
            return environment;
        }

        @Override
        public boolean isModified(Environment environment) {
            return environment.isModified();
        }
    }

    @Property(tries = 300)
    @Domain(BanyanDomain.class)
    @Domain(DomainContext.Global.class)
    void holdForEnvironmentsAndForWhatHoldsOne(
            @ForAll Environment start, @ForAll @Size(max = 4) List<Edit> one, @ForAll @Size(max = 4) List<Edit> other) {
        ForkLaws.of(new Environments()).check(() -> start, one, other);
        ForkLaws.of(new Sessions()).check(() -> new Session(start), one, other);
    }

    /** Sessions with a planted mistake, each with the law that it breaks. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("a fork is its parent", ForkLawsTest::areIsolated, new Sessions() {
                    @Override
                    public Session fork(Session session) {
                        return session;
                    }
                }),
                mistake("a fork of what has not been written is its parent", ForkLawsTest::areIsolated, new Sessions() {
                    @Override
                    public Session fork(Session session) {
                        return session.environment.isModified() ? super.fork(session) : session;
                    }
                }),
                mistake("all write to one place", ForkLawsTest::areIsolated, new Sessions() {
                    private Environment shared = Environment.empty();

                    @Override
                    public Session write(Session session, Edit edit) {
                        shared = edit.apply(shared.join(session.environment));
                        session.environment = shared;
                        return session;
                    }

                    @Override
                    public Environment contents(Session session) {
                        return session.environment.join(shared);
                    }
                }),
                mistake("a fork is empty", ForkLawsTest::holdTheSame, new Sessions() {
                    @Override
                    public Session fork(Session session) {
                        return new Session(Environment.empty());
                    }
                }),
                mistake("a fork keeps the origin of its parent", ForkLawsTest::holdTheSame, new Sessions() {
                    @Override
                    public Session fork(Session session) {
                        return new Session(session.environment);
                    }
                }),
                mistake("to be forked changes the parent", ForkLawsTest::holdTheSame, new Sessions() {
                    @Override
                    public Session fork(Session session) {
                        session.environment = session.environment.fork();
                        return super.fork(session);
                    }
                }),
                mistake("whatever was written to is modified", ForkLawsTest::areModifiedIfTheyDiffer, new Sessions() {
                    @Override
                    public boolean isModified(Session session) {
                        return session.written;
                    }
                }),
                mistake("nothing is ever modified", ForkLawsTest::areModifiedIfTheyDiffer, new Sessions() {
                    @Override
                    public boolean isModified(Session session) {
                        return false;
                    }
                }));
    }

    private static Arguments mistake(
            String name, BiConsumer<ForkLaws<Session>, Environment> broken, Sessions sessions) {
        return Arguments.of(name, broken, sessions);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void catchMistakes(String name, BiConsumer<ForkLaws<Session>, Environment> broken, Sessions sessions) {
        Environment start = Environment.empty().with(Atom.symbol("old"));
        assertThatThrownBy(() -> broken.accept(ForkLaws.of(sessions), start))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("not so: ")
                .hasMessageContaining("= {old");
        assertThatCode(() -> broken.accept(ForkLaws.of(new Sessions()), start)).doesNotThrowAnyException();
    }

    private static void areIsolated(ForkLaws<Session> laws, Environment start) {
        laws.forksAreIsolated(() -> new Session(start.fork()), ONE, OTHER);
    }

    private static void holdTheSame(ForkLaws<Session> laws, Environment start) {
        laws.forkHoldsTheSame(new Session(start));
    }

    private static void areModifiedIfTheyDiffer(ForkLaws<Session> laws, Environment start) {
        laws.isModifiedIfItDiffers(new Session(start.fork()), NOTHING);
        laws.isModifiedIfItDiffers(new Session(start.fork()), ONE);
    }
}
