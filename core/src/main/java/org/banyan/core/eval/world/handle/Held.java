package org.banyan.core.eval.world.handle;

/**
 * What a world has of a content: the content itself, if it refers to nothing that could be forgotten or is never forgotten
 * itself, or a link by which its handle finds it.
 *
 * @param <C> the content
 */
public sealed interface Held<C> permits Held.Direct, Handle.Link {
    /** A content that the world keeps. */
    record Direct<C>(C content) implements Held<C> {}
}
