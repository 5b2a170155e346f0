/** Persistent data structures over byte paths. Start at {@link org.banyan.persistent}. */
module org.banyan.persistent {
    requires static transitive org.jspecify;
    requires jdk.jfr;

    exports org.banyan.persistent;
    exports org.banyan.persistent.publish;
}
