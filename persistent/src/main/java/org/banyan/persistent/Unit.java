package org.banyan.persistent;

/** The value of a key that has nothing to say but that it is there: {@code PathTrie<Unit>} is a set of paths. */
public enum Unit {
    /** The one unit. */
    UNIT
}
