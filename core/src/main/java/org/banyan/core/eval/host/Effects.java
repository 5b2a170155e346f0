package org.banyan.core.eval.host;

/** The effects of an {@link Operation}. They decide when it may be called. */
public enum Effects {
    /**
     * The operation reads or changes spaces of the program, only through its {@link OperationContext}. It may be called
     * ahead of its turn, on another thread. If something that it has read is different when its turn comes, its changes
     * are dropped, and it is called again.
     */
    SPACES,

    /**
     * The operation prints lines, only through its {@link OperationContext}. It too may be called ahead of its turn.
     */
    OUTPUT,

    /**
     * The operation has other effects, or its results depend on something outside of the program: files, clocks, other
     * parts of the host. It is called once, in its turn, on the thread that evaluates the program.
     */
    EXTERNAL
}
