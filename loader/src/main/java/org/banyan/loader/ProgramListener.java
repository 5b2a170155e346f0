package org.banyan.loader;

import java.util.List;
import org.banyan.core.atom.Atom;

/** Is told of what a program answers while it runs, in the thread that runs it. */
@FunctionalInterface
public interface ProgramListener {
    /**
     * An atom was evaluated, or could not be added because its types are wrong.
     *
     * @param program the program
     * @param statement the atom and where it stands
     * @param results all results; errors, if it could not be added
     */
    void evaluated(Program program, Program.Statement statement, List<Atom> results);
}
