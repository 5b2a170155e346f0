/**
 * Ways for many threads to change one value: a {@link org.banyan.jmh.publish.strategy.Strategy} for each, all of them
 * over the same immutable {@link org.banyan.jmh.publish.strategy.Counters}, so that they differ in nothing else.
 */
@NullMarked
package org.banyan.jmh.publish.strategy;

import org.jspecify.annotations.NullMarked;
