package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.banyan.core.Terms.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Utf8;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.Evaluator;
import org.banyan.core.eval.Operations;
import org.banyan.core.eval.Settings;
import org.banyan.core.eval.host.Operation;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What public methods hand out cannot change a value, and neither can what they were given. */
class HandedOutTest {
    static Stream<Collection<?>> collections() {
        return Stream.of(((Expression) term("(a b)")).children(), Substitution.variables(term("(f $x $y)")));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void collectionsCannotBeChanged(Collection<?> handedOut) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(handedOut::clear);
    }

    @Test
    void atomsAndBindingsKeepCopiesOfWhatTheyAreMadeOf() {
        Atom[] atoms = {term("a"), term("b")};
        List<Atom> list = new ArrayList<>(List.of(atoms));
        List<Variable> variables = new ArrayList<>(List.of((Variable) term("$x"), (Variable) term("$y")));
        Expression ofArray = Atom.expression(atoms);
        Expression ofRange = Expression.of(atoms, 0, 2);
        Expression ofList = Expression.of(list);
        Bindings bindings = Bindings.of(variables, list);
        atoms[0] = term("changed");
        list.clear();
        variables.clear();
        assertThat(List.of(ofArray, ofRange, ofList)).containsOnly((Expression) term("(a b)"));
        assertThat(bindings.toString()).isEqualTo("{$x = a, $y = b}");
    }

    @Test
    void bytesAreCopies() {
        Atom atom = term("(a b)");
        atom.path().toByteArray()[0] = 0;
        assertThat(atom.path()).isEqualTo(term("(a b)").path());
        Utf8.bytesOf("text")[0] = 0;
        assertThat(Utf8.bytesOf("text")).isEqualTo(new byte[] {'t', 'e', 'x', 't'});
    }

    @Test
    void anOperationThatChangesItsArgumentsChangesNoAtom() {
        Operation pure = Operation.pure("spoil", term("(-> Atom Atom %Undefined%)"), arguments -> {
            arguments[0] = term("spoilt");
            return Outcomes.NOT_REDUCIBLE;
        });
        Evaluator evaluator = Evaluator.of(
                Settings.defaults().withOperations(Operations.none().with(pure)));
        assertThat(evaluator.evaluate(Environment.empty(), term("(spoil a b)")).results())
                .containsExactly(term("(spoil a b)"));
    }
}
