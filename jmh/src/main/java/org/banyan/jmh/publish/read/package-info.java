/**
 * Maps that threads share, each kept consistent in another way: {@link org.banyan.jmh.publish.read.SharedMaps} has them
 * by name, for benchmarks that read one while others may write to it.
 */
@NullMarked
package org.banyan.jmh.publish.read;

import org.jspecify.annotations.NullMarked;
