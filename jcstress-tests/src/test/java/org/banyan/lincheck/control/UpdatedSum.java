package org.banyan.lincheck.control;

import java.util.concurrent.atomic.AtomicReference;
import org.banyan.lincheck.SharedSum;

/** A sum that can be updated, in as many ways as there are to get that wrong. */
abstract class UpdatedSum extends PartialSum {
    final AtomicReference<Numbered> root = new AtomicReference<>(new Numbered(0, BASE));

    Numbered present() {
        return root.get();
    }

    @Override
    public String version() {
        return present().text();
    }

    /** Tries until it succeeds, as it should be. */
    static final class Retrying extends UpdatedSum {
        @Override
        public String update(int amount) {
            while (true) {
                Numbered head = root.get();
                Numbered next = head.plus(amount);
                if (root.compareAndSet(head, next)) {
                    return next.text();
                }
            }
        }
    }

    /** Does not look whether another writer was faster. */
    static final class GetThenSet extends UpdatedSum {
        @Override
        public String update(int amount) {
            Numbered next = root.get().plus(amount);
            root.set(next);
            return next.text();
        }
    }

    /** Takes it for granted that it was the faster one. */
    static final class TriesOnce extends UpdatedSum {
        @Override
        public String update(int amount) {
            Numbered head = root.get();
            Numbered next = head.plus(amount);
            root.compareAndSet(head, next);
            return next.text();
        }
    }

    /** Computes from one version and compares with another. */
    static final class ReadsTwice extends UpdatedSum {
        @Override
        public String update(int amount) {
            while (true) {
                Numbered next = root.get().plus(amount);
                if (root.compareAndSet(root.get(), next)) {
                    return next.text();
                }
            }
        }
    }

    /** Gives what is present when it is done, be it of another writer. */
    static final class GivesWhatIsPresent extends UpdatedSum {
        @Override
        public String update(int amount) {
            root.updateAndGet(head -> head.plus(amount));
            return version();
        }
    }

    /** Is right, but all threads wait for a writer that is stopped. */
    static final class Locked extends UpdatedSum {
        @Override
        public synchronized String version() {
            return super.version();
        }

        @Override
        public synchronized String update(int amount) {
            root.setPlain(root.getPlain().plus(amount));
            return root.getPlain().text();
        }
    }

    /** A value and a number apart, each of them right. */
    static final class TwoReferences extends PartialSum {
        private final AtomicReference<Integer> value = new AtomicReference<>(BASE);
        private final AtomicReference<Integer> number = new AtomicReference<>(0);

        @Override
        public String version() {
            return SharedSum.text(number.get(), value.get());
        }

        @Override
        public String update(int amount) {
            int sum = value.updateAndGet(present -> present + amount);
            return SharedSum.text(number.updateAndGet(present -> present + (amount == 0 ? 0 : 1)), sum);
        }
    }
}
