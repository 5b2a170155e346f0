package org.banyan.core.eval.term;

/** An exception that says that an evaluation exceeds a limit. */
public final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;
    private final long limit;

    public LimitExceeded(String what, long limit) {
        super(what + " " + limit, null, false, false);
        this.what = what;
        this.limit = limit;
    }

    public String what() {
        return what;
    }

    public long limit() {
        return limit;
    }
}
