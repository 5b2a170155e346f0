package org.banyan.core.eval.host;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;

/**
 * A Java function under a name by which MeTTa programs call it. Rules for the name have no effect.
 *
 * <p>A call whose arguments do not fit the type is an error. An argument is not evaluated if its declared type is
 * {@code Atom}. An exception of the function makes the call an error, {@code (Error call message)}.
 *
 * <p>Immutable; thread-safe as far as its function is.
 */
public sealed interface Operation {
    /** Returns the name. O(1). */
    String name();

    /** Returns the type, such as {@code (-> Number Number)}. O(1). */
    Atom type();

    /** Returns a sentence that says what the operation does, for {@code help!}; may be empty. O(1). */
    String description();

    /** Returns this operation with another description. O(1). */
    Operation describedAs(String sentence);

    /**
     * An operation without effects.
     *
     * @param function the function. Several threads may call it at once, also ahead of its turn
     */
    record Pure(String name, Atom type, String description, PureFunction function) implements Operation {
        /**
         * Creates an operation. O(length of the name).
         *
         * @throws IllegalArgumentException if the name is not that of a symbol
         */
        public Pure {
            check(name, type, description);
            Objects.requireNonNull(function, "function");
        }

        @Override
        public Pure describedAs(String sentence) {
            return new Pure(name, type, sentence, function);
        }
    }

    /**
     * An operation with effects.
     *
     * @param effects all effects that it has, or may have
     */
    record Effectful(String name, Atom type, String description, EffectfulFunction function, Set<Effects> effects)
            implements Operation {
        /**
         * Creates an operation. O(length of the name).
         *
         * @throws IllegalArgumentException if the name is not that of a symbol
         */
        public Effectful {
            check(name, type, description);
            Objects.requireNonNull(function, "function");
            Objects.requireNonNull(effects, "effects");
        }

        @Override
        public Effectful describedAs(String sentence) {
            return new Effectful(name, type, sentence, function, effects);
        }
    }

    private static void check(String name, Atom type, String description) {
        Symbol.of(name);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(description, "description");
    }

    /**
     * Returns an operation without effects. O(length of the name).
     *
     * @throws IllegalArgumentException if the name is not that of a symbol
     */
    static Operation pure(String name, Atom type, PureFunction function) {
        return new Pure(name, type, "", function);
    }

    /**
     * Returns an operation with effects. O(length of the name).
     *
     * @param effects all effects that it has, or may have. If none is given it may have any, as with {@link
     *     Effects#EXTERNAL}
     * @throws IllegalArgumentException if the name is not that of a symbol
     */
    static Operation effectful(String name, Atom type, EffectfulFunction function, Effects... effects) {
        return new Effectful(name, type, "", function, HashSet.of(effects.length == 0 ? Effects.values() : effects));
    }

    /**
     * Returns an operation without effects from a Java function of one argument. A call with an argument that is not of
     * the given type stays unchanged. O(length of the name).
     *
     * @throws IllegalArgumentException if the name is not that of a symbol
     */
    static <A, R> Operation of(
            String name, ValueType<A> argument, ValueType<R> result, Function<? super A, ? extends R> function) {
        return pure(name, functionType(argument.type(), result.type()), arguments -> {
            A value = arguments.length == 1 ? argument.unbox(arguments[0]) : null;
            return value == null ? Outcomes.NOT_REDUCIBLE : result.box(function.apply(value));
        });
    }

    /**
     * Returns an operation without effects from a Java function of two arguments. A call with an argument that is not
     * of the given type stays unchanged. O(length of the name).
     *
     * @throws IllegalArgumentException if the name is not that of a symbol
     */
    static <A, B, R> Operation of(
            String name,
            ValueType<A> first,
            ValueType<B> second,
            ValueType<R> result,
            BiFunction<? super A, ? super B, ? extends R> function) {
        return pure(name, functionType(first.type(), second.type(), result.type()), arguments -> {
            A one = arguments.length == 2 ? first.unbox(arguments[0]) : null;
            B other = arguments.length == 2 ? second.unbox(arguments[1]) : null;
            return one == null || other == null ? Outcomes.NOT_REDUCIBLE : result.box(function.apply(one, other));
        });
    }

    /** Returns the type of a function: {@code (-> argument ... result)}. O(number of arguments). */
    static Expression functionType(Atom... types) {
        return Types.function(types);
    }
}
