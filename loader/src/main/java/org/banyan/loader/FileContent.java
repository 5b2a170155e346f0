package org.banyan.loader;

import java.io.IOException;
import java.nio.file.Path;
import org.banyan.loader.text.SourceText;

/** Where the content of files comes from. */
@FunctionalInterface
interface FileContent {
    /** Reads files as they are. */
    FileContent DIRECT = SourceText::read;

    /** The content of a file. */
    SourceText read(Path file) throws IOException;
}
