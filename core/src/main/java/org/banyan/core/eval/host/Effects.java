package org.banyan.core.eval.host;

/** What an {@link Operation} does beside giving results, which says when it may be called. */
public enum Effects {
    /**
     * It looks at the spaces of the program or changes them, and only by its {@link OperationContext}. It may be called
     * ahead of its turn, on another thread: if something that it has looked at is different when its turn has come, what
     * it did is dropped, and it is called again.
     */
    SPACES,

    /** It prints lines, and only by its {@link OperationContext}. It too may be called ahead of its turn. */
    OUTPUT,

    /**
     * It does something else, or its results depend on something else: files, clocks, other parts of the host. It is
     * called in its turn only, once, on the thread that evaluates the program.
     */
    EXTERNAL
}
