package org.banyan.persistent;

/** The value of a key without further information: {@code PathTrie<Unit>} is a set of paths. */
public enum Unit {
    /** The only value. */
    UNIT
}
