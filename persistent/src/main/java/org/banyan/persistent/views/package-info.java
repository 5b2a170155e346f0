/**
 * Views of ordered keys as collections of the JDK.
 *
 * <p>{@link org.banyan.persistent.views.Indexed} is what a view shows: keys in order, each with an index. An {@link
 * org.banyan.persistent.views.Interval} is the keys between two bounds; since the keys never change, it is a range of
 * indexes. {@link org.banyan.persistent.views.IntervalMap} and the collections that it returns are views of an
 * interval, and {@link org.banyan.persistent.views.IntervalSpliterator} runs over it in either direction. Nothing here
 * knows of tries.
 */
@NullMarked
package org.banyan.persistent.views;

import org.jspecify.annotations.NullMarked;
