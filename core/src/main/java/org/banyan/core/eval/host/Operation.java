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
 * A Java function under a name by which MeTTa programs call it. Rules for the name are never looked at.
 *
 * <p>A call whose arguments do not fit the type is an error. Where the type says {@code Atom} an argument is not
 * evaluated. An exception of the function makes the call an error, {@code (Error call message)}.
 */
public sealed interface Operation {
    /** The name. */
    String name();

    /** The type, such as {@code (-> Number Number)}. */
    Atom type();

    /** A sentence for those who ask what the operation does; may be empty. */
    String description();

    /** This operation with another description. */
    Operation describedAs(String sentence);

    /**
     * An operation without effects.
     *
     * @param function called from any thread, perhaps from several at once, and ahead of its turn
     */
    record Pure(String name, Atom type, String description, PureFunction function) implements Operation {
        /**
         * An operation.
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
     * @param effects all that it has, or may have
     */
    record Effectful(String name, Atom type, String description, EffectfulFunction function, Set<Effects> effects)
            implements Operation {
        /**
         * An operation.
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
     * An operation without effects.
     *
     * @throws IllegalArgumentException if the name is not that of a symbol
     */
    static Operation pure(String name, Atom type, PureFunction function) {
        return new Pure(name, type, "", function);
    }

    /**
     * An operation with effects.
     *
     * @param effects all that it has, or may have; if none is named it may do anything, as with {@link
     *     Effects#EXTERNAL}
     * @throws IllegalArgumentException if the name is not that of a symbol
     */
    static Operation effectful(String name, Atom type, EffectfulFunction function, Effects... effects) {
        return new Effectful(name, type, "", function, HashSet.of(effects.length == 0 ? Effects.values() : effects));
    }

    /**
     * A Java function of one argument. A call with an argument of another kind stays as it is.
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
     * A Java function of two arguments. A call with an argument of another kind stays as it is.
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

    /** The type of a function: {@code (-> argument ... result)}. O(n). */
    static Expression functionType(Atom... types) {
        return Types.function(types);
    }
}
