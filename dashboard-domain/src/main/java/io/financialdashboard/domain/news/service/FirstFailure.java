package io.financialdashboard.domain.news.service;

import java.util.Optional;

/** Keeps the first exception until all have had their turn. For use by one thread. */
final class FirstFailure {
    private Optional<RuntimeException> first = Optional.empty();

    void attempt(Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException failure) {
            first.ifPresentOrElse(earlier -> earlier.addSuppressed(failure), () -> first = Optional.of(failure));
        }
    }

    void rethrow() {
        if (first.isPresent()) {
            throw first.get();
        }
    }
}
