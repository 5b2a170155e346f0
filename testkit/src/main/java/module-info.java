/** Arbitraries and laws for code that builds on Banyan. */
module org.banyan.testkit {
    requires transitive org.banyan.core;
    requires transitive net.jqwik.api;
    requires static transitive org.jspecify;
}
