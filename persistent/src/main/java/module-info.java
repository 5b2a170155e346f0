/** Persistent data structures over byte paths. Start at {@link org.banyan.persistent}. */
module org.banyan.persistent {
    requires static transitive org.jspecify;

    exports org.banyan.persistent;
}
