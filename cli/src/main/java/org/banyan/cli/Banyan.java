package org.banyan.cli;

/** The command {@code banyan}. */
public final class Banyan {
    private static final int USAGE = 2;

    private Banyan() {}

    public static void main(String[] arguments) {
        System.err.println("usage: banyan load PATH...");
        System.exit(USAGE);
    }
}
