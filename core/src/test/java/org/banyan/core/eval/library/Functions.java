package org.banyan.core.eval.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ObjectAssert;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.PureFunction;

/** The functions that a part of the library registers, to be called by name. */
final class Functions {
    private final Map<String, PureFunction> functions = new HashMap<>();
    private final Map<String, Atom> types = new HashMap<>();

    private Functions() {}

    static Functions of(Consumer<Registry> part) {
        Functions all = new Functions();
        part.accept((name, type, description, function) -> {
            assertThat(all.functions.put(name, function))
                    .as("%s is there once", name)
                    .isNull();
            assertThat(description).as(name).endsWith(".").hasSizeGreaterThan(10);
            all.types.put(name, type);
        });
        return all;
    }

    Set<String> names() {
        return functions.keySet();
    }

    Atom type(String name) {
        Atom type = types.get(name);
        assertThat(type).as(name).isNotNull();
        return type;
    }

    Atom call(String name, Atom... arguments) {
        PureFunction function = functions.get(name);
        assertThat(function).as(name).isNotNull();
        return function.apply(arguments);
    }

    ObjectAssert<Atom> assertCall(String name, Atom... arguments) {
        return assertThat(call(name, arguments));
    }

    void assertFails(String reason, String name, Atom... arguments) {
        assertThatThrownBy(() -> call(name, arguments))
                .isInstanceOfSatisfying(
                        OperationFailure.class,
                        failure -> assertThat(failure.reason()).hasToString(reason));
    }
}
