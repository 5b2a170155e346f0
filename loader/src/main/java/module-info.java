/** The reader of MeTTa text, and the loader of files and folders. Start at {@link org.banyan.loader}. */
module org.banyan.loader {
    requires transitive org.banyan.core;
    requires static transitive org.jspecify;

    exports org.banyan.loader;
    exports org.banyan.loader.text;
}
