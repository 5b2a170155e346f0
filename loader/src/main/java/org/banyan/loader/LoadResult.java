package org.banyan.loader;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.banyan.core.Environment;

/**
 * The result of a load. All methods are O(1). Immutable and thread-safe.
 *
 * @param environment the environment, whose origin is empty; none if there were errors and the policy is to abort
 * @param markedAtoms the atoms of the loaded files that are marked for evaluation, in order; none without environment
 * @param report the report of each file
 */
public record LoadResult(Option<Environment> environment, Seq<MarkedAtom> markedAtoms, LoadReport report) {}
