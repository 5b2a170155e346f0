package org.banyan.core;

import org.banyan.core.atom.Atom;

/**
 * An atom with the number of its copies.
 *
 * @param atom the atom; variables have the names that decoding gives them
 * @param count how many copies there are, at least one
 */
public record Counted(Atom atom, long count) {}
