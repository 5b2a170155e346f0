package org.banyan.jcstress.control.read;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.banyan.jcstress.Stop;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A reader of what a lock guards waits for a writer that was stopped half-way. */
@JCStressTest
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The reader came first, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "The reader waits until the writer has given up.")
@State
public class ReadLock {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Stop stop = new Stop();
    private int value;

    @Actor
    public void writer(II_Result result) {
        lock.writeLock().lock();
        result.r2 = stop.untilReleased(Stop.BRIEF) ? 1 : 0;
        value = 1;
        lock.writeLock().unlock();
    }

    @Actor
    public void reader(II_Result result) {
        stop.await();
        lock.readLock().lock();
        result.r1 = value;
        lock.readLock().unlock();
        stop.release();
    }
}
