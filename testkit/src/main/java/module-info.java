/** Arbitraries and laws for the tests of code that builds on Banyan. Start at {@link org.banyan.testkit}. */
module org.banyan.testkit {
    requires transitive org.banyan.core;
    requires transitive net.jqwik.api;
    requires static transitive org.jspecify;

    exports org.banyan.testkit;
}
