package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.GroundedType;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.Operations;
import org.banyan.core.eval.Session;
import org.banyan.core.eval.Settings;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.host.Effects;
import org.banyan.core.eval.host.Operation;
import org.banyan.core.eval.host.OperationContext;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
    private static final Atom NUMBER = Symbol.of("Number");
    private static final Atom ATOM = Symbol.of("Atom");
    private static final Atom ANY = Symbol.of("%Undefined%");
    private static final Atom UNIT = Operation.functionType();

    private enum DateType implements GroundedType<LocalDate> {
        TYPE;

        @Override
        public String typeName() {
            return "Date";
        }

        @Override
        public byte[] toBytes(LocalDate value) {
            return value.toString().getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public LocalDate fromBytes(byte[] bytes) {
            return LocalDate.parse(new String(bytes, StandardCharsets.US_ASCII));
        }
    }

    private static final ValueType<LocalDate> DATE = ValueType.of(DateType.TYPE);

    private static Settings settings(Operation... operations) {
        Operations all = Operations.none();
        for (Operation operation : operations) {
            all = all.with(operation);
        }
        return Settings.defaults().withOperations(all);
    }

    private static List<String> run(Settings settings, String text) {
        return new Sessions(settings).run(Sessions.program(text));
    }

    @Test
    void functionsWithoutEffects() {
        Settings settings =
                settings(Operation.of("hypot", ValueType.DOUBLE, ValueType.DOUBLE, ValueType.DOUBLE, Math::hypot));
        assertThat(run(settings, """
                        !(hypot 3 4)
                        !(+ 1 (hypot (+ 1 2) 4.0))
                        !(hypot (superpose (3 6)) (superpose (4 8)))
                        !(hypot 3 $x)
                        !(hypot 3 "a")
                        !(hypot 3)
                        !(get-type hypot)
                        !(get-type (hypot 3 4))
                        !(get-metatype hypot)
                        (= (hypot $x $y) never)
                        !(hypot 3 4)
                        !(map-atom (3 4) $x (hypot $x $x))
                        """))
                .containsExactly(
                        "[5.0]",
                        "[6.0]",
                        "[5.0, 8.54400374531753, 7.211102550927978, 10.0]",
                        "[(hypot 3 $x)]",
                        "[(Error (hypot 3 \"a\") (BadArgType 2 Number String))]",
                        "[(Error (hypot 3) IncorrectNumberOfArguments)]",
                        "[(-> Number Number Number)]",
                        "[Number]",
                        "[Grounded]",
                        "[5.0]",
                        "[(4.242640687119285 5.656854249492381)]");
    }

    @Test
    void argumentsAndResultsAreEvaluatedAsTheTypeSays() {
        Settings settings = settings(
                Operation.pure("raw", Operation.functionType(ATOM, ATOM), arguments -> arguments[0]),
                Operation.pure("again", Operation.functionType(ATOM, ANY), arguments -> arguments[0]),
                Operation.effectful(
                        "both",
                        Operation.functionType(ATOM, ANY),
                        (arguments, context) -> List.of(arguments[0], Outcomes.NOT_REDUCIBLE, Outcomes.EMPTY)),
                Operation.effectful(
                        "raws",
                        Operation.functionType(ATOM, ATOM),
                        (arguments, context) -> List.of(arguments[0], Outcomes.EMPTY, arguments[0])),
                Operation.effectful("none", Operation.functionType(ANY), (arguments, context) -> List.of()));
        assertThat(run(settings, "!(raw (+ 1 2)) !(again (+ 1 2)) !(both (+ 1 2)) !(raws (+ 1 2)) !(none)"))
                .containsExactly("[(+ 1 2)]", "[3]", "[3, (both (+ 1 2))]", "[(+ 1 2), (+ 1 2)]", "[]");
    }

    @Test
    void exceptionsMakeTheCallAnError() {
        Settings settings = settings(
                Operation.of("exact", ValueType.LONG, ValueType.LONG, Math::negateExact),
                Operation.pure("refuse", Operation.functionType(ANY, ANY), arguments -> {
                    throw new OperationFailure(arguments[0]);
                }),
                Operation.effectful("wordless", Operation.functionType(ANY), (arguments, context) -> {
                    throw new IllegalStateException();
                }));
        assertThat(run(settings, "!(+ 1 (exact -9223372036854775808)) !(refuse (a b)) !(wordless) !(exact 1)"))
                .containsExactly(
                        "[(Error (exact -9223372036854775808) long overflow)]",
                        "[(Error (refuse (a b)) (a b))]",
                        "[(Error (wordless) IllegalStateException)]",
                        "[-1]");
    }

    @Test
    void javaValuesHaveTheirType() {
        Settings settings = settings(
                Operation.of("date", ValueType.STRING, DATE, LocalDate::parse),
                Operation.of("later", DATE, ValueType.LONG, DATE, LocalDate::plusDays),
                Operation.of(
                        "weekday",
                        DATE,
                        ValueType.STRING,
                        date -> date.getDayOfWeek().toString()));
        assertThat(run(settings, """
                        !(weekday (later (date "2024-02-28") 2))
                        !(get-type (date "2024-02-28"))
                        !(let $d (date "2024-02-28") (get-type $d))
                        !(let $d (date "2024-02-28") (weekday $d))
                        !(weekday "2024-02-28")
                        !(== (date "2024-02-28") (later (date "2024-02-27") 1))
                        !(add-reduct &self (day (date "2024-02-28")))
                        !(match &self (day $d) (weekday $d))
                        """))
                .containsExactly(
                        "[\"FRIDAY\"]",
                        "[Date]",
                        "[Date]",
                        "[\"WEDNESDAY\"]",
                        "[(Error (weekday \"2024-02-28\") (BadArgType 1 Date String))]",
                        "[True]",
                        "[()]",
                        "[\"WEDNESDAY\"]");
        assertThat(run(settings, "!(date \"soon\")").get(0)).startsWith("[(Error (date \"soon\") Text 'soon' could");
    }

    @Test
    void theSpacesOfTheProgram() {
        Atom type = Operation.functionType(ATOM, NUMBER);
        List<Environment> seen = new ArrayList<>();
        Settings settings = settings(
                Operation.effectful(
                        "count",
                        type,
                        (arguments, context) -> {
                            seen.add(context.environment());
                            return List.of(
                                    Int64.of(context.environment(arguments[0]).size()));
                        },
                        Effects.SPACES),
                Operation.effectful(
                        "twice",
                        Operation.functionType(Symbol.of("SpaceType"), ATOM, UNIT),
                        (arguments, context) -> {
                            context.add(arguments[0], arguments[1]);
                            context.add(arguments[0], arguments[1]);
                            context.remove(arguments[1]);
                            context.add(Symbol.of("self"));
                            context.remove(arguments[0], Symbol.of("gone"));
                            return List.of(Outcomes.UNIT);
                        },
                        Effects.SPACES));
        Environment begin = Environment.empty().with(Symbol.of("first")).fork();
        Session session = Session.of(begin, settings, line -> {});
        List<String> answers = new ArrayList<>();
        new ProgramRunner(
                        session,
                        (program, statement, results) ->
                                answers.add(results.toJavaList().toString()),
                        true)
                .run(Sessions.program("""
                        !(bind! &other (new-space))
                        !(add-atom &other gone)
                        !(twice &other (a b))
                        !(count &self) !(count &other) !(count elsewhere)
                        !(twice &self (= (f) 1))
                        !(count &self) !(f)
                        """));
        assertThat(answers)
                .containsExactly(
                        "[()]",
                        "[()]",
                        "[()]",
                        "[2]",
                        "[2]",
                        "[(Error (count elsewhere) not a space: elsewhere)]",
                        "[()]",
                        "[4]",
                        "[1]");
        assertThat(begin.union(seen.get(seen.size() - 1))).isEqualTo(seen.get(seen.size() - 1));
        assertThat(session.environment()).isEqualTo(seen.get(seen.size() - 1));
    }

    @Test
    void whatIsNotDeclaredIsRefused() {
        Settings settings = settings(
                Operation.effectful(
                        "look",
                        Operation.functionType(ANY),
                        (arguments, context) ->
                                List.of(Int64.of(context.environment().size())),
                        Effects.OUTPUT),
                Operation.effectful(
                        "say",
                        Operation.functionType(ANY),
                        (arguments, context) -> {
                            context.print("said");
                            return List.of();
                        },
                        Effects.SPACES));
        assertThat(run(settings, "!(look) !(say)"))
                .containsExactly(
                        "[(Error (look) the operation was declared without the effect SPACES)]",
                        "[(Error (say) the operation was declared without the effect OUTPUT)]");
    }

    @Test
    void aContextEndsWithItsCall() {
        AtomicReference<OperationContext> kept = new AtomicReference<>();
        Settings settings = settings(Operation.effectful("keep", Operation.functionType(ANY), (arguments, context) -> {
            kept.set(context);
            return List.of();
        }));
        run(settings, "!(keep)");
        assertThatThrownBy(() -> kept.get().environment())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the call that this context belongs to has ended");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void operationsAreThereInEachDialect(Dialect dialect) {
        Settings settings = settings(Operation.of("inc", ValueType.LONG, ValueType.LONG, number -> number + 1));
        assertThat(run(settings.withDialect(dialect), "!(inc 1) !(pragma! dialect mettatron) !(seq 0 (inc 2))"))
                .containsExactly("[2]", "[()]", "[3]");
    }

    /** Returns a program of four large parts, each of which calls an operation at its end. */
    private static final String PARTS = """
            (= (work $n $name) (if (== $n 0) (tell $name) (work (- $n 1) $name)))
            !(all (work 20000 a) (work 20000 b) (work 20000 c) (work 20000 d))
            !(collapse (let $x (superpose (e f g h)) (work 20000 $x)))
            !(env-size &self)
            """;

    private static final List<String> ANSWERS = List.of("[(all a b c d)]", "[(e f g h)]");

    private static Settings parallel(int heartbeat, Operation operation) {
        return settings(operation).withThreads(4).withHeartbeat(heartbeat);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 64, 4096})
    void externalEffectsHappenOnceInOrderAndOnTheThreadOfTheProgram(int heartbeat) {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Thread here = Thread.currentThread();
        Settings settings = parallel(
                heartbeat,
                Operation.effectful(
                        "tell",
                        Operation.functionType(ANY, ANY),
                        (arguments, context) -> {
                            told.add(arguments[0] + (Thread.currentThread() == here ? "" : " elsewhere"));
                            return List.of(arguments[0]);
                        },
                        Effects.EXTERNAL));
        assertThat(run(settings, PARTS)).startsWith(ANSWERS.toArray(String[]::new));
        assertThat(told).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 64, 4096})
    void effectsOnTheProgramAreThoseOfOneThread(int heartbeat) {
        Operation operation = Operation.effectful(
                "tell",
                Operation.functionType(ANY, ANY),
                (arguments, context) -> {
                    long before = context.environment().size();
                    context.add(Atom.expression(Symbol.of("told"), arguments[0], Int64.of(before)));
                    context.print(arguments[0] + " " + before);
                    return List.of(arguments[0]);
                },
                Effects.SPACES,
                Effects.OUTPUT);
        Sessions sessions = new Sessions(parallel(heartbeat, operation));
        Sessions alone = new Sessions(settings(operation));
        List<String> expected = List.of(
                "a 1", "b 2", "c 3", "d 4", "[(all a b c d)]", "e 5", "f 6", "g 7", "h 8", "[(e f g h)]", "[9]");
        assertThat(alone.run(Sessions.program(PARTS))).isEqualTo(expected);
        assertThat(sessions.run(Sessions.program(PARTS))).isEqualTo(expected);
        assertThat(sessions.session.environment()).isEqualTo(alone.session.environment());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4096})
    void operationsThatOnlyAddAreTakenOver(int heartbeat) {
        Operation operation = Operation.effectful(
                "tell",
                Operation.functionType(ANY, ANY),
                (arguments, context) -> {
                    context.add(Atom.expression(Symbol.of("told"), arguments[0]));
                    return List.of(arguments[0]);
                },
                Effects.SPACES);
        assertThat(run(parallel(heartbeat, operation), PARTS)).containsExactly("[(all a b c d)]", "[(e f g h)]", "[9]");
    }

    @Test
    void whatASpaceCanBeAskedLikeAnEnvironment() {
        assertThat(run(Settings.defaults(), """
                        (edge a b) (edge a b) (edge a c)
                        (= (f $x) (g $x)) (= (f a) b) (= (f) c) (= f d)
                        !(env-size &self) !(env-distinct &self)
                        !(env-contains &self (edge a b)) !(env-contains &self (edge b a))
                        !(env-contains &self (= (f $other) (g $other)))
                        !(env-multiplicity &self (edge a b)) !(env-multiplicity &self (edge a c))
                        !(env-multiplicity &self none)
                        !(env-rules &self f 1) !(env-rules &self f 0) !(env-rules &self h 1)
                        !(env-size elsewhere)
                        !(env-rules &self f -1)
                        !(let $s (new-space) (env-size $s))
                        """))
                .containsExactly(
                        "[7]",
                        "[6]",
                        "[True]",
                        "[False]",
                        "[True]",
                        "[2]",
                        "[1]",
                        "[0]",
                        "[(= (f $x) (g $x)), (= (f a) b)]",
                        "[(= (f) c), (= f d)]",
                        "[]",
                        "[(Error (env-size elsewhere) env-size expects a space as the first argument)]",
                        "[(Error (env-rules &self f -1) env-rules expects a space, a symbol and a number of arguments)]",
                        "[0]");
    }
}
