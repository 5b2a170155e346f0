package org.banyan.core.eval.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banyan.core.Terms;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.eval.term.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which variables a form gives values to is known from the form itself. */
class LocalsTest {
    /** {@code (with pattern body)}, a form that no library has. */
    private static final Form WITH = new Form() {
        @Override
        public @Nullable Plan plan(CallCode call, Head head) {
            return null;
        }

        @Override
        public List<Binding> bindings(Expression call) {
            return List.of(new Binding(call.get(1), call.get(2)));
        }

        @Override
        public boolean step(Machine machine, Expression call) {
            return false;
        }
    };

    private static Set<String> locals(String rule) {
        LibraryBuilder builder = new LibraryBuilder();
        builder.form("with", true, 2, Types.UNDEFINED, "", WITH);
        Library library = builder.build(Dialect.HYPERON);
        Expression atom = (Expression) Terms.term(rule);
        Scope scope = Scope.ofRule(atom);
        boolean[] local = Locals.of(atom.get(2), scope, library);
        Set<String> names = new TreeSet<>();
        for (int slot = 0; slot < local.length; slot++) {
            if (local[slot]) {
                names.add(scope.variable(slot).name());
            }
        }
        return names;
    }

    @Test
    void aFormThatIsAddedSaysWhichVariablesItBinds() {
        assertThat(locals("(= (f $x) (with (p $y $z) (q $x $y)))")).containsExactly("y", "z");
    }

    @Test
    void whatStandsOutsideOfPatternAndBodyIsNotLocal() {
        assertThat(locals("(= (f $x) (g $y (with $y $y)))")).isEmpty();
        assertThat(locals("(= (f $x) (with $x $x))")).isEmpty();
    }

    @Test
    void aCallWithOtherArgumentsIsNoneOfTheForm() {
        assertThat(locals("(= (f $x) (with $y))")).isEmpty();
        assertThat(locals("(= (f $x) (with $y $y $y))")).isEmpty();
    }

    @Test
    void formsWithinFormsBindToo() {
        assertThat(locals("(= (f) (with $x (with $y ($x $y))))")).containsExactly("x", "y");
    }
}
