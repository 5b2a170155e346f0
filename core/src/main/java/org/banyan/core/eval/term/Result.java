package org.banyan.core.eval.term;

import org.banyan.core.atom.Atom;
import org.jspecify.annotations.Nullable;

/** A result of an evaluation, with what had to be learned about variables to reach it. */
public record Result(Atom atom, @Nullable Delta delta) {}
