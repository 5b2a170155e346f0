package org.banyan.loader;

import io.vavr.collection.Seq;
import org.banyan.core.atom.Atom;

/** A receiver of the results of a program while it runs. It is called by the thread that runs the program. */
@FunctionalInterface
public interface ProgramListener {
    /**
     * Receives the results of one statement: of an atom that was evaluated, or that could not be added because its
     * types are wrong. The program waits for this call, so its cost adds to that of the program.
     *
     * @param program the program that runs
     * @param statement the atom and where it stands
     * @param results all results in order; errors, if the atom could not be added
     */
    void evaluated(Program program, Program.Statement statement, Seq<Atom> results);
}
