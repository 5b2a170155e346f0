package org.banyan.loader;

import io.vavr.collection.Vector;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Session;
import org.banyan.core.eval.host.Outcomes;

/**
 * A runner of programs in a session. It adds each atom at the top level to the space of the session, or evaluates it if
 * it stands after a {@code !}, one after the other.
 *
 * <p>Not thread-safe: it belongs to the same thread as its session.
 */
public final class ProgramRunner {
    private final Session session;
    private final ProgramListener listener;
    private final boolean keepGoing;

    /**
     * Creates a runner. O(1).
     *
     * @param session the session in which all programs run
     * @param listener the receiver of all results
     * @param keepGoing whether a program goes on after an error
     */
    public ProgramRunner(Session session, ProgramListener listener, boolean keepGoing) {
        this.session = session;
        this.listener = listener;
        this.keepGoing = keepGoing;
    }

    /**
     * Runs a program. O(number of statements), and what their evaluation costs.
     *
     * @return whether no result was an error
     * @throws java.util.concurrent.CancellationException if the session is cancelled
     * @throws RuntimeException if the listener throws one; the program ends there
     */
    public boolean run(Program program) {
        session.comesFrom(program.key());
        boolean sound = true;
        for (Program.Statement statement : program.statements()) {
            Vector<Atom> results =
                    statement.evaluate() ? session.evaluate(statement.atom()) : session.add(statement.atom());
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
