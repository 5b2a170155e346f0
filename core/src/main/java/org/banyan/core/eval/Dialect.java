package org.banyan.core.eval;

/** Whose rules a program follows where implementations of the language differ. */
public enum Dialect {
    /** Those of Hyperon, the reference. */
    HYPERON,
    /** Those of MeTTaTron. */
    METTATRON
}
