package org.banyan.persistent.publish;

import org.jspecify.annotations.Nullable;

/** What became of a proposal. */
sealed interface ProposalOutcome<T> {
    /**
     * Returns the version that has the change; null if it was refused.
     *
     * @throws RuntimeException if it could not be merged, or whatever the merging threw
     */
    @Nullable Version<T> published();

    /** The version with the change; all later ones have it too. */
    record Published<T>(Version<T> published) implements ProposalOutcome<T> {}

    /** The condition did not hold. */
    record Refused<T>() implements ProposalOutcome<T> {
        @Override
        public @Nullable Version<T> published() {
            return null;
        }
    }

    /** The merge failed. */
    record Failed<T>(Throwable reason) implements ProposalOutcome<T> {
        @Override
        public @Nullable Version<T> published() {
            throw Failed.<RuntimeException>unchecked(reason);
        }

        /** Throws what a function has thrown, even if it is a checked exception. */
        @SuppressWarnings("unchecked")
        private static <E extends Throwable> E unchecked(Throwable reason) throws E {
            throw (E) reason;
        }
    }
}
