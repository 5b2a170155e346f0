package org.banyan.loader;

/** The treatment of files with errors by a load. */
public enum ErrorPolicy {
    /** Nothing is loaded, and all errors of all files are reported. */
    ABORT,
    /** The file is left out and its errors are reported; all other files are loaded. */
    SKIP_FILE
}
