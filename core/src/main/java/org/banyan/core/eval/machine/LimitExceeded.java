package org.banyan.core.eval.machine;

/** Thrown where an evaluation goes further than it may. */
final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;
    private final long limit;

    LimitExceeded(String what, long limit) {
        super(what + " " + limit, null, false, false);
        this.what = what;
        this.limit = limit;
    }

    String what() {
        return what;
    }

    long limit() {
        return limit;
    }
}
