package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.jspecify.annotations.Nullable;

/** An instruction of the minimal language, to be run as it is. */
final class InstructionCode extends Code {
    private final Atom instruction;

    InstructionCode(Atom instruction) {
        this.instruction = instruction;
    }

    @Override
    Atom template() {
        return instruction;
    }

    @Override
    void eval(Machine machine, @Nullable Atom[] slots, @Nullable Atom expected) {
        Minimal.run(machine, instruction);
    }

    @Override
    @Nullable Atom quick(Machine machine, @Nullable Atom[] slots, @Nullable Atom expected) {
        return null;
    }

    @Override
    Atom instantiate(Machine machine, @Nullable Atom[] slots, int depth) {
        return instruction;
    }

    @Override
    @Nullable Atom type(Machine machine, @Nullable Atom[] slots) {
        return null;
    }
}
