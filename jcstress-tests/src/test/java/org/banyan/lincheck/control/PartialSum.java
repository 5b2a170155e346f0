package org.banyan.lincheck.control;

import org.banyan.lincheck.SharedSum;

/** A sum that has no operations but those that its controls need. */
abstract class PartialSum implements SharedSum {
    /** A value with its number. */
    record Numbered(int number, int value) {
        Numbered plus(int amount) {
            return amount == 0 ? this : new Numbered(number + 1, value + amount);
        }

        String text() {
            return SharedSum.text(number, value);
        }
    }

    @Override
    public int current() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String version() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String update(int amount) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String publish(int amount) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String publishIfEven(int amount) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String compareAndPublish(int number, int value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String asOf(int number) {
        throw new UnsupportedOperationException();
    }
}
