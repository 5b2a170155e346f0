package org.banyan.loader.load;

import java.io.IOException;
import java.nio.file.Path;
import org.banyan.loader.text.SourceText;

/** A source of the content of files. */
@FunctionalInterface
public interface FileContent {
    /** Reads files from the file system. */
    FileContent DIRECT = SourceText::read;

    /** Returns the content of a file. */
    SourceText read(Path file) throws IOException;
}
