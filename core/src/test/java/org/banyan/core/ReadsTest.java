package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;

/** Publications that rely on what they have read. */
class ReadsTest {
    private final SharedEnvironment shared =
            SharedEnvironment.of(environment("(on call ann)", "(on call bob)", "(= (f $x) a)", "(= (g) b)", "(: a T)"));

    private final Environment base = shared.current();
    private final Environment branch = base.with(term("(mine)"));

    /** Whether a branch that has read something can be published after others have changed something. */
    private boolean survives(Reads reads, String... added) {
        for (String each : added) {
            shared.update(present -> present.with(term(each)));
        }
        return shared.publish(branch, reads).isDefined();
    }

    @Test
    void whatReadNothingIsPublishedWhateverHasChanged() {
        assertThat(survives(Reads.none(), "(x)", "(= (f 1) 2)", "(: a U)")).isTrue();
        assertThat(shared.current().contains(term("(mine)"))).isTrue();
        assertThat(shared.current().contains(term("(x)"))).isTrue();
    }

    @Test
    void whatReadEverythingIsPublishedIfNothingHasChanged() {
        assertThat(survives(Reads.everything())).isTrue();
    }

    @Test
    void whatReadEverythingIsRefusedIfAnythingHasChanged() {
        assertThat(survives(Reads.everything(), "(x)")).isFalse();
        assertThat(shared.current()).isEqualTo(base.with(term("(x)")));
        assertThat(shared.metrics().refused()).isEqualTo(1);
    }

    @Test
    void aChangeThatWasTakenBackIsNoChange() {
        shared.update(present -> present.with(term("(x)")));
        shared.update(present -> present.without(term("(x)")));
        assertThat(survives(Reads.everything())).isTrue();
    }

    @Test
    void anAtomIsReadByItsCount() {
        Reads reads = Reads.none().atom(term("(on call ann)"));
        assertThat(survives(reads, "(on call eve)")).isTrue();
        assertThat(survives(reads, "(on call ann)")).isFalse();
    }

    @Test
    void theAbsenceOfAnAtomIsReadToo() {
        assertThat(survives(Reads.none().atom(term("(on call eve)")), "(on call eve)"))
                .isFalse();
    }

    @Test
    void aPatternIsReadByWhatUnifiesWithIt() {
        Reads reads = Reads.none().matching(term("(on call $who)"));
        assertThat(survives(reads, "(on leave ann)", "(on call ann twice)")).isTrue();
        assertThat(survives(reads, "(on call eve)")).isFalse();
    }

    @Test
    void aPatternIsReadByWhatIsGoneToo() {
        shared.update(present -> present.without(term("(on call bob)")));
        assertThat(survives(Reads.none().matching(term("(on call $who)")))).isFalse();
    }

    @Test
    void aStoredVariableUnifiesWithAPattern() {
        assertThat(survives(Reads.none().matching(term("(on call eve)")), "(on $what eve)"))
                .isFalse();
    }

    @Test
    void rulesAreReadByHead() {
        Reads reads = Reads.none().rulesFor(symbol("f"), 1);
        assertThat(survives(reads, "(= (g) c)", "(= (f 1 2) c)", "(x)")).isTrue();
        assertThat(survives(reads, "(= (f 1) c)")).isFalse();
    }

    @Test
    void wildcardRulesAreReadWithEachHead() {
        assertThat(survives(Reads.none().rulesFor(symbol("f"), 1), "(= ($h 1) c)"))
                .isFalse();
    }

    @Test
    void typesAreReadByName() {
        Reads reads = Reads.none().typesOf(symbol("a"));
        assertThat(survives(reads, "(: b T)", "(x)")).isTrue();
        assertThat(survives(reads, "(: a U)")).isFalse();
    }

    @Test
    void oneReadThatHasChangedIsEnough() {
        Reads reads = Reads.none().atom(term("(on call ann)")).matching(term("(absent $x)"));
        assertThat(survives(reads, "(on call ann)")).isFalse();
    }

    /** Two who are on call, of whom one must stay: each leaves because the other is there. */
    @Test
    void writeSkewIsAllowedWithoutReadsAndExcludedWithThem() {
        Environment ann = base.without(term("(on call ann)"));
        Environment bob = base.without(term("(on call bob)"));
        Reads calls = Reads.none().matching(term("(on call $who)"));
        assertThat(shared.publish(ann, calls)).hasSize(1);
        assertThat(shared.publish(bob, calls)).isEmpty();
        assertThat(shared.current().match(term("(on call $who)")).count()).isEqualTo(1);

        SharedEnvironment unguarded = SharedEnvironment.of(base);
        unguarded.publish(ann);
        unguarded.publish(bob);
        assertThat(unguarded.current().match(term("(on call $who)")).count()).isZero();
    }

    /** What is called unchanged gives the same answer, whatever was changed. */
    @Property
    void anAnswerThatHasChangedIsNeverAccepted(
            @ForAll @Size(max = 4) int[] added, @ForAll @IntRange(max = 5) int read) {
        Environment head = base;
        for (int each : added) {
            head = head.with(atom(each));
        }
        Atom question = atom(read);
        if (Reads.none().atom(question).areUnchanged(base, head)) {
            assertThat(head.multiplicity(question)).isEqualTo(base.multiplicity(question));
        }
        if (Reads.none().matching(question).areUnchanged(base, head)) {
            assertThat(head.match(question).stream().toList())
                    .isEqualTo(base.match(question).stream().toList());
        }
        if (Reads.none().rulesFor(symbol("f"), 1).areUnchanged(base, head)) {
            assertThat(head.rulesFor(symbol("f"), 1).toSeq())
                    .isEqualTo(base.rulesFor(symbol("f"), 1).toSeq());
        }
        if (Reads.none().typesOf(symbol("a")).areUnchanged(base, head)) {
            assertThat(head.typesOf(symbol("a"))).isEqualTo(base.typesOf(symbol("a")));
        }
    }

    private static Atom atom(int number) {
        String[] atoms = {"(p $x)", "(p 1)", "(= (f $y) 1)", "(: a U)", "(= ($h 2) 2)", "($x 1)"};
        return term(atoms[Math.floorMod(number, atoms.length)]);
    }
}
