package org.banyan.jcstress.gate;

import java.util.List;

/** A class on the list of tests. */
sealed interface Listed {
    String name();

    /** A test of what Banyan promises, with the names of the classes that it names as its controls. */
    record Claim(String name, List<String> controls) implements Listed {}

    /** A test of code with a known mistake. */
    record Control(String name, boolean isHidden) implements Listed {}
}
