package org.banyan.loader;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.banyan.core.Environment;

/**
 * What a load gives.
 *
 * @param environment the environment, made from nothing; none if there were errors and the policy is to abort
 * @param markedAtoms what the loaded files ask to be evaluated, in order; nothing if there is no environment
 * @param report what became of each file
 */
public record LoadResult(Option<Environment> environment, Seq<MarkedAtom> markedAtoms, LoadReport report) {}
