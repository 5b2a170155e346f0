package org.banyan.core.eval.standard.module;

import io.vavr.collection.Vector;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.ModuleSource;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.frame.CollectFrame;

/** A frame that runs the items of a module in order, up to the first error. */
final class ModuleFrame extends CollectFrame {
    private final Vector<ModuleSource.Item> items;
    private final long space;
    private final Ending ending;
    private int index;
    private List<Atom> last = List.of();

    /** The step at the end. */
    interface Ending {
        /** Continues with the results of the last evaluation. */
        void end(Machine machine, List<Atom> results);
    }

    /** @param space where atoms are added */
    ModuleFrame(Vector<ModuleSource.Item> items, long space, Ending ending) {
        this.items = items;
        this.space = space;
        this.ending = ending;
    }

    void go(Machine machine) {
        while (index < items.size()) {
            ModuleSource.Item item = items.get(index++);
            Atom atom = Reading.read(machine, item.atom());
            List<Atom> errors = Reading.errors(machine, atom);
            if (!errors.isEmpty()) {
                ending.end(machine, errors);
                return;
            }
            if (item.evaluate()) {
                machine.push(this);
                Reading.begin(machine, atom);
                return;
            }
            machine.store().addAtom(space, atom);
        }
        ending.end(machine, last);
    }

    @Override
    public void proceed(Machine machine, List<Atom> results) {
        last = results;
        if (results.stream().anyMatch(Outcomes::isError)) {
            ending.end(machine, results);
        } else {
            go(machine);
        }
    }
}
