package org.banyan.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the content of files comes from. */
@FunctionalInterface
interface FileContent {
    /** Reads files as they are. */
    FileContent DIRECT = Files::readAllBytes;

    /** All bytes of a file. */
    byte[] read(Path file) throws IOException;
}
