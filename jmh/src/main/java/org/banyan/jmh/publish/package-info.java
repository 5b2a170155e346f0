/**
 * Threads that share a value: what readers and writers get done, and how long they wait.
 *
 * <p>{@link org.banyan.jmh.publish.ReadBenchmark} and {@link org.banyan.jmh.publish.ReadBesideWritersBenchmark} read the
 * maps of {@link org.banyan.jmh.publish.read}. {@link org.banyan.jmh.publish.Contention} is a program of its own, for threads in numbers beyond those of the
 * processors, each of which must be looked at; the ways to write that it compares are in {@link
 * org.banyan.jmh.publish.strategy}. {@code jmh/publishing} runs all of it and writes the page of results.
 */
@NullMarked
package org.banyan.jmh.publish;

import org.jspecify.annotations.NullMarked;
