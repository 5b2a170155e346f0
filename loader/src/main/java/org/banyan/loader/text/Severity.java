package org.banyan.loader.text;

/** The severity of a diagnostic. */
public enum Severity {
    /** The input is wrong, and was not accepted. */
    ERROR,
    /** The input was accepted, but may not mean what its author wanted. */
    WARNING
}
