package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.core.space.IndexOracle;

/** An environment beside its model: every operation is done to both, and {@link #check} compares them. */
record ModelledEnvironment(Environment real, ModelEnvironment model) {
    static final ModelledEnvironment EMPTY = new ModelledEnvironment(Environment.empty(), ModelEnvironment.EMPTY);
    private static final List<Symbol> HEADS = List.of(Symbol.of("f"), Symbol.of("g"), Symbol.of("="), Symbol.of("a"));

    List<Atom> atoms() {
        return model.atoms().stream().map(ModelEnvironment.Held::atom).toList();
    }

    ModelledEnvironment with(Atom atom, long times) {
        Environment made = real.with(atom, times);
        return new ModelledEnvironment(
                made, model.with(atom, times, real.state().nextNumber()));
    }

    ModelledEnvironment withAll(List<Atom> atoms) {
        ModelEnvironment made = model;
        long number = real.state().nextNumber();
        for (Atom atom : atoms) {
            number += made.wouldNumber(atom) ? 1 : 0;
            made = made.with(atom, 1, number - 1);
        }
        return new ModelledEnvironment(real.withAll(atoms), made);
    }

    ModelledEnvironment without(Atom atom, long times) {
        return new ModelledEnvironment(real.without(atom, times), model.without(atom, times));
    }

    ModelledEnvironment cleared() {
        return new ModelledEnvironment(real.cleared(), model.cleared());
    }

    ModelledEnvironment fork() {
        return new ModelledEnvironment(real.fork(), model.fork());
    }

    ModelledEnvironment union(ModelledEnvironment other) {
        return new ModelledEnvironment(real.union(other.real), model.union(other.model));
    }

    static ModelledEnvironment unionAll(List<ModelledEnvironment> branches) {
        return new ModelledEnvironment(
                Environment.unionAll(
                        branches.stream().map(ModelledEnvironment::real).toList()),
                ModelEnvironment.unionAll(
                        branches.stream().map(ModelledEnvironment::model).toList()));
    }

    ModelledEnvironment join(ModelledEnvironment other) {
        return new ModelledEnvironment(real.join(other.real), model.join(other.model));
    }

    ModelledEnvironment meet(ModelledEnvironment other) {
        return new ModelledEnvironment(real.meet(other.real), model.meet(other.model));
    }

    ModelledEnvironment plus(ModelledEnvironment other) {
        return new ModelledEnvironment(real.plus(other.real), model.plus(other.model));
    }

    ModelledEnvironment minus(ModelledEnvironment other) {
        return new ModelledEnvironment(real.minus(other.real), model.minus(other.model));
    }

    ModelledEnvironment restrict(ModelledEnvironment other) {
        return new ModelledEnvironment(real.restrict(other.real), model.restrict(other.model));
    }

    ModelledEnvironment difference(ModelledEnvironment other, boolean added) {
        EnvironmentDiff diff = real.diff(other.real);
        return added
                ? new ModelledEnvironment(diff.added(), other.model.beyond(model))
                : new ModelledEnvironment(diff.removed(), model.beyond(other.model));
    }

    /** Some changes through a builder, which is also built half-way. */
    ModelledEnvironment built(Random random, Supplier<Atom> atoms) {
        EnvironmentBuilder builder = real.toBuilder();
        ModelEnvironment made = model;
        long next = real.state().nextNumber();
        for (int i = random.nextInt(12); i > 0; i--) {
            Atom atom = atoms.get();
            switch (random.nextInt(6)) {
                case 0 -> {
                    builder.remove(atom);
                    made = made.without(atom, 1);
                }
                case 1 -> {
                    long from = random.nextInt(20);
                    builder.numberedFrom(from);
                    next = Math.max(next, from);
                }
                case 2 -> {
                    Environment soFar = builder.build();
                    new ModelledEnvironment(soFar, made).check(List.of(atom));
                    assertThat(builder.build()).isSameAs(soFar);
                }
                default -> {
                    int times = random.nextInt(3);
                    builder.add(atom, times);
                    next += made.wouldNumber(atom) && times > 0 ? 1 : 0;
                    made = made.with(atom, times, next - 1);
                }
            }
            assertThat(builder.multiplicity(atom)).isEqualTo(made.multiplicity(atom));
        }
        return new ModelledEnvironment(builder.build(), made);
    }

    /** Fails unless the environment says what the model says, about the given atoms and all that it holds. */
    void check(List<Atom> asked) {
        List<ModelEnvironment.Held> held = model.atoms();
        List<Counted> counted = new ArrayList<>();
        real.multiplicities().forEach(counted::add);
        assertThat(counted)
                .isEqualTo(held.stream()
                        .map(one -> new Counted(one.atom(), one.count()))
                        .toList());
        assertThat(real.size())
                .isEqualTo(held.stream().mapToLong(ModelEnvironment.Held::count).sum());
        assertThat(real.distinctSize()).isEqualTo(held.size());
        assertThat(real.isEmpty()).isEqualTo(held.isEmpty());
        assertThat(real.isModified()).isEqualTo(model.isModified());
        for (Atom atom : asked) {
            assertThat(real.multiplicity(atom)).isEqualTo(model.multiplicity(atom));
            assertThat(real.contains(atom)).isEqualTo(model.multiplicity(atom) > 0);
        }
        checkRules();
        checkTypes(asked);
        IndexOracle.check(real.state());
        Environment again = Environment.empty();
        for (int i = held.size() - 1; i >= 0; i--) {
            again = again.with(held.get(i).atom(), held.get(i).count());
        }
        assertThat(real.equals(again)).isTrue();
        assertThat(real).hasSameHashCodeAs(again);
    }

    private void checkRules() {
        List<Rule> rules = model.rules();
        assertThat(real.ruleCount()).isEqualTo(rules.size());
        assertThat(real.rules()).containsExactlyElementsOf(rules);
        for (Symbol head : HEADS) {
            for (int arity = 0; arity < 3; arity++) {
                List<Rule> expected = model.rulesFor(head, arity);
                Rules found = real.rulesFor(head, arity);
                assertThat(found).as("rules for %s/%d", head, arity).containsExactlyElementsOf(expected);
                assertThat(found.size()).isEqualTo(expected.size());
            }
        }
    }

    private void checkTypes(List<Atom> asked) {
        List<Expression> assertions = model.typeAssertions();
        assertThat(real.typeCount())
                .isEqualTo(assertions.stream().mapToLong(model::multiplicity).sum());
        List<Atom> names = new ArrayList<>(asked);
        assertions.forEach(assertion -> names.add(assertion.get(1)));
        for (Atom name : names) {
            Atom canonical = AtomCodec.decode(name.path());
            assertThat(real.typesOf(name).asJava())
                    .as("types of %s", name)
                    .isEqualTo(assertions.stream()
                            .filter(assertion -> assertion.get(1).equals(canonical))
                            .map(assertion -> assertion.get(2))
                            .toList());
        }
    }
}
