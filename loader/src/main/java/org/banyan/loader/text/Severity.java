package org.banyan.loader.text;

/** How bad a diagnostic is. */
public enum Severity {
    /** The input is not what it should be, and has not been taken. */
    ERROR,
    /** The input has been taken, but may not say what was meant. */
    WARNING
}
