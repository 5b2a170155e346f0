package org.banyan.core.eval.model;

import org.banyan.core.atom.Atom;

/** A result, and what is known of variables where it holds. */
record Answer(Atom atom, Known known) {}
