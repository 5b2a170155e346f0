package org.banyan.lincheck;

import org.banyan.persistent.publish.EagerRoots;
import org.banyan.persistent.publish.PublishedRoot;
import org.banyan.persistent.publish.Version;
import org.jspecify.annotations.Nullable;

/** The sum in a published root. */
final class RootSum implements SharedSum {
    private final PublishedRoot<Integer> root;

    /**
     * A root that keeps some earlier versions, and whose writers hand over after some failures.
     *
     * @param patience how many failures; with none, each branch may be published by any of the writers
     */
    RootSum(int earlier, int patience) {
        root = EagerRoots.handingOverAfter(patience, BASE, RootSum::merge, earlier);
    }

    private static Integer merge(Integer base, Integer head, Integer branch) {
        int sum = head + branch - base;
        if (sum > MOST) {
            throw new ArithmeticException("the sum is " + sum);
        }
        return sum;
    }

    private static String text(@Nullable Version<Integer> version) {
        return version == null ? NONE : SharedSum.text(version.number(), version.value());
    }

    @Override
    public int current() {
        return root.current();
    }

    @Override
    public String version() {
        return text(root.version());
    }

    @Override
    public String update(int amount) {
        return text(root.update(present -> present + amount));
    }

    @Override
    public String publish(int amount) {
        return text(root.publish(BASE, BASE + amount));
    }

    @Override
    public String publishIfEven(int amount) {
        return text(root.publishIf(BASE, BASE + amount, (base, head) -> head % 2 == 0));
    }

    @Override
    public String compareAndPublish(int number, int value) {
        return text(root.compareAndPublish(EagerRoots.version(number, BASE), value));
    }

    @Override
    public String asOf(int number) {
        return text(root.asOf(number));
    }
}
