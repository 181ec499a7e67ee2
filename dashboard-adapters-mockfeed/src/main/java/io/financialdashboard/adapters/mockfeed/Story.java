package io.financialdashboard.adapters.mockfeed;

import java.util.Optional;

/** One kind of news. It says only what prices did. */
@FunctionalInterface
interface Story {
    /** Empty if there is nothing of this kind to tell. */
    Optional<Draft> about(Scene scene);
}
