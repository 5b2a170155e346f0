package org.banyan.core.eval.minimal;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.machine.Code;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** The code of an instruction of the minimal language, which is run unevaluated. */
final class InstructionCode extends Code {
    private final Atom instruction;

    InstructionCode(Atom instruction) {
        this.instruction = instruction;
    }

    @Override
    public Atom template() {
        return instruction;
    }

    @Override
    public void eval(Machine machine, @Nullable Atom[] slots, Expected expected) {
        Minimal.run(machine, instruction);
    }

    @Override
    public @Nullable Atom quick(Machine machine, @Nullable Atom[] slots, Expected expected) {
        return null;
    }

    @Override
    public Atom instantiate(Machine machine, @Nullable Atom[] slots, int depth) {
        return instruction;
    }

    @Override
    public @Nullable Atom type(Machine machine, @Nullable Atom[] slots) {
        return null;
    }
}
