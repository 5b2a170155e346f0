/** MeTTa atoms and the immutable environment. Start at {@link org.banyan.core}. */
@SuppressWarnings("requires-automatic")
module org.banyan.core {
    requires transitive org.banyan.persistent;
    requires transitive io.vavr;
    requires org.eclipse.collections.api;
    requires org.eclipse.collections.impl;
    requires java.management;
    requires static micrometer.core;
    requires static transitive org.jspecify;

    exports org.banyan.core;
    exports org.banyan.core.atom;
    exports org.banyan.core.eval;
    exports org.banyan.core.eval.host;
    exports org.banyan.core.match;
    exports org.banyan.core.micrometer;
}
