package org.banyan.loader;

/** What a load does with a file that has errors. */
public enum ErrorPolicy {
    /** Nothing is loaded, and all errors of all files are reported. */
    ABORT,
    /** The file is left out and its errors are reported; all other files are loaded. */
    SKIP_FILE
}
