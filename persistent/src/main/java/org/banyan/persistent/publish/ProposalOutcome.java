package org.banyan.persistent.publish;

import org.jspecify.annotations.Nullable;

/** What has become of a proposal. */
sealed interface ProposalOutcome<T> {
    /**
     * The version that has the change; null if there is none because it was refused.
     *
     * @throws RuntimeException if it could not be merged, or whatever else the merging threw
     */
    @Nullable Version<T> published();

    /** It is in this version, and in all later ones. */
    record Published<T>(Version<T> published) implements ProposalOutcome<T> {}

    /** Its condition did not hold. */
    record Refused<T>() implements ProposalOutcome<T> {
        @Override
        public @Nullable Version<T> published() {
            return null;
        }
    }

    /** It could not be merged. */
    record Failed<T>(Throwable reason) implements ProposalOutcome<T> {
        @Override
        public @Nullable Version<T> published() {
            throw Failed.<RuntimeException>unchecked(reason);
        }

        /** Throws what a function has thrown, even if the function was not allowed to. */
        @SuppressWarnings("unchecked")
        private static <E extends Throwable> E unchecked(Throwable reason) throws E {
            throw (E) reason;
        }
    }
}
