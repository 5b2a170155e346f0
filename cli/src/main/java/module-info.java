/** The command {@code banyan}. It exports no package. */
module org.banyan.cli {
    requires org.banyan.loader;
    requires info.picocli;
    requires org.jline.reader;
    requires static transitive org.jspecify;

    opens org.banyan.cli to
            info.picocli;
}
