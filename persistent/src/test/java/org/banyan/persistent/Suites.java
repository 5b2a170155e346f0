package org.banyan.persistent;

import java.util.Collections;
import java.util.stream.Stream;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicTest;

/** Runs the suites of JUnit 3, in which the tests of guava-testlib come, as dynamic tests. */
final class Suites {
    private Suites() {}

    static Stream<DynamicTest> testsOf(Test test) {
        if (test instanceof TestSuite suite) {
            return Collections.list(suite.tests()).stream().flatMap(Suites::testsOf);
        }
        if (test instanceof TestCase single) {
            String name = single.getClass().getSimpleName() + '.' + single.getName();
            return Stream.of(DynamicTest.dynamicTest(name, () -> run(single, name)));
        }
        throw new IllegalArgumentException("neither a suite nor a single test: " + test);
    }

    /** Names the test that fails, since reports know dynamic tests by their numbers alone. */
    private static void run(TestCase test, String name) {
        try {
            test.runBare();
        } catch (Throwable thrown) {
            throw new AssertionError(name + ": " + thrown, thrown);
        }
    }
}
