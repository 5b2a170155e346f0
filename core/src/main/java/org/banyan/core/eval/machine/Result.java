package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.jspecify.annotations.Nullable;

/** One of the results of an evaluation, and what had to be found out about variables to get it. */
record Result(Atom atom, @Nullable Delta delta) {}
