/** A project that uses Banyan on the module path. Open, so that JUnit and jqwik find the tests. */
open module org.banyan.samples.modular {
    requires transitive org.banyan.persistent;
    requires transitive org.banyan.core;
    requires transitive org.banyan.loader;
    requires org.banyan.testkit;
    requires static transitive org.jspecify;

    exports org.banyan.samples.inventory;
}
