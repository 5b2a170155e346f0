package org.banyan.core.eval.world.handle;

/**
 * A world's hold on a content. It is the content itself, if that refers to no target that can be forgotten or is never
 * forgotten itself; otherwise it is a link by which a handle finds the content.
 *
 * @param <C> the type of the content
 */
public sealed interface Held<C> permits Held.Direct, Handle.Link {
    /** A content that the world keeps. */
    record Direct<C>(C content) implements Held<C> {}
}
