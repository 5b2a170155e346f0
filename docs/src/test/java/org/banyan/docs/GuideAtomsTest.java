package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.atom.Atom.bool;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.integer;
import static org.banyan.core.atom.Atom.real;
import static org.banyan.core.atom.Atom.string;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.BigInt;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Grounded;
import org.banyan.core.atom.GroundedType;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Symbol;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.MettaReader;
import org.junit.jupiter.api.Test;

/** The code of the guide's part on atoms. */
class GuideAtomsTest {
    @Test
    void atoms() {
        // region: atoms
        Symbol edge = symbol("edge");
        Atom fact = expression(edge, symbol("a"), symbol("b")); // (edge a b)
        Atom pattern = expression(edge, variable("x"), symbol("b")); // (edge $x b)
        Atom mixed = expression(symbol("city"), string("São Paulo"), integer(12), real(-23.55), bool(true));
        String text = mixed.toString(); // (city "São Paulo" 12 -23.55 True)
        // endregion

        assertThat(fact).hasToString("(edge a b)");
        assertThat(pattern).hasToString("(edge $x b)");
        assertThat(text).isEqualTo("(city \"São Paulo\" 12 -23.55 True)");
    }

    @Test
    void reading() {
        // region: reading
        Either<Seq<Diagnostic>, Atom> read = MettaReader.readAtom("(edge $x b)");
        Atom pattern = read.get();

        String message = MettaReader.readAtom("(edge $x b").getLeft().head().message();
        // this expression is not closed: a ')' is missing
        // endregion

        assertThat(pattern).isEqualTo(expression(symbol("edge"), variable("x"), symbol("b")));
        assertThat(message).isEqualTo("this expression is not closed: a ')' is missing");
    }

    @Test
    void kinds() {
        Atom atom = expression(
                integer(1), expression(integer(Long.MAX_VALUE), symbol("x")), integer(BigInteger.TEN.pow(30)));
        // region: kinds
        BigInteger sum = BigInteger.ZERO;
        List<Atom> open = new ArrayList<>(List.of(atom));
        while (!open.isEmpty()) {
            Atom next = open.remove(open.size() - 1);
            if (next instanceof Int64 number) {
                sum = sum.add(BigInteger.valueOf(number.value()));
            } else if (next instanceof BigInt number) {
                sum = sum.add(number.value());
            } else if (next instanceof Expression expression) {
                open.addAll(expression.children());
            }
        }
        // endregion
        assertThat(integer(sum)).hasToString("1000000000009223372036854775808");
    }

    @Test
    void variants() {
        // region: variants
        Atom one = expression(symbol("f"), variable("x"), variable("y"));
        Atom other = expression(symbol("f"), variable("a"), variable("b"));
        boolean equal = one.equals(other); // false: the names differ
        boolean variants = one.isVariantOf(other); // true
        long copies = Environment.empty().with(one).with(other).multiplicity(one); // 2: one atom of an environment
        // endregion
        assertThat(equal).isFalse();
        assertThat(variants).isTrue();
        assertThat(copies).isEqualTo(2);
        assertThat(one.isVariantOf(expression(symbol("f"), variable("x"), variable("x"))))
                .isFalse();
    }

    // region: grounded-type
    enum DateType implements GroundedType<LocalDate> {
        DATE;

        @Override
        public byte[] toBytes(LocalDate date) {
            return date.toString().getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public LocalDate fromBytes(byte[] bytes) {
            return LocalDate.parse(new String(bytes, StandardCharsets.US_ASCII));
        }
    }
    // endregion

    @Test
    void grounded() {
        // region: grounded
        Atom due = Grounded.of(DateType.DATE, LocalDate.of(2024, 2, 29));
        Environment tasks = Environment.empty().with(expression(symbol("due"), symbol("report"), due));
        String found = tasks.match(variable("any")).iterator().next().atom().toString(); // (due report 2024-02-29)
        // endregion
        assertThat(found).isEqualTo("(due report 2024-02-29)");
        assertThat(tasks.contains(expression(symbol("due"), symbol("report"), due)))
                .isTrue();
    }
}
