package org.banyan.loader;

import io.vavr.collection.Vector;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Outcomes;
import org.banyan.core.eval.Session;

/**
 * Runs programs: adds each atom at the top level to the space of a session, or evaluates it after a {@code !}, one
 * after the other.
 *
 * <p>Not thread-safe: it belongs to the thread that its session belongs to.
 */
public final class ProgramRunner {
    private final Session session;
    private final ProgramListener listener;
    private final boolean keepGoing;

    /**
     * A runner.
     *
     * @param session where programs run, one after the other
     * @param listener who is told of results
     * @param keepGoing whether a program goes on after an error, instead of ending there
     */
    public ProgramRunner(Session session, ProgramListener listener, boolean keepGoing) {
        this.session = session;
        this.listener = listener;
        this.keepGoing = keepGoing;
    }

    /**
     * Runs a program. What the listener throws, and what ends an evaluation, reaches the caller.
     *
     * @return whether no result was an error
     */
    public boolean run(Program program) {
        session.comesFrom(program.key());
        boolean sound = true;
        for (Program.Statement statement : program.statements()) {
            Vector<Atom> results = Vector.ofAll(
                    statement.evaluate() ? session.evaluate(statement.atom()) : session.add(statement.atom()));
            if (statement.evaluate() || !results.isEmpty()) {
                listener.evaluated(program, statement, results);
            }
            if (results.exists(Outcomes::isError)) {
                sound = false;
                if (!keepGoing) {
                    break;
                }
            }
        }
        return sound;
    }
}
