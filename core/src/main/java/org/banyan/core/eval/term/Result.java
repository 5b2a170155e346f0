package org.banyan.core.eval.term;

import org.banyan.core.atom.Atom;
import org.jspecify.annotations.Nullable;

/** One of the results of an evaluation, and what had to be found out about variables to get it. */
public record Result(Atom atom, @Nullable Delta delta) {}
