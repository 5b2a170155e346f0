package org.banyan.lincheck;

import java.util.ArrayList;
import java.util.List;

/** What a shared sum should do, for one thread: all values that there were, in a list. */
public final class SequentialSum implements SharedSum {
    private final List<Integer> values = new ArrayList<>(List.of(BASE));
    private final int earlier;

    public SequentialSum(int earlier) {
        this.earlier = earlier;
    }

    private int last() {
        return values.size() - 1;
    }

    private String become(int value) {
        if (value != current()) {
            values.add(value);
        }
        return version();
    }

    @Override
    public int current() {
        return values.get(last());
    }

    @Override
    public String version() {
        return SharedSum.text(last(), current());
    }

    @Override
    public String update(int amount) {
        return become(current() + amount);
    }

    @Override
    public String publish(int amount) {
        if (current() != BASE && current() + amount > MOST) {
            throw new ArithmeticException();
        }
        return become(current() + amount);
    }

    @Override
    public String publishIfEven(int amount) {
        return current() % 2 == 0 ? publish(amount) : NONE;
    }

    @Override
    public String compareAndPublish(int number, int value) {
        return number == last() ? become(value) : NONE;
    }

    @Override
    public String asOf(int number) {
        return number >= 0 && number >= last() - earlier && number <= last()
                ? SharedSum.text(number, values.get(number))
                : NONE;
    }
}
