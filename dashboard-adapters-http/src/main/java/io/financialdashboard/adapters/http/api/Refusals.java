package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a change becomes that the domain refuses although it is well-formed. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    /** It is not there, or no more: somebody deleted it meanwhile. */
    static RuntimeException missing(RuntimeException refused) {
        return problem(ProblemType.NOT_FOUND, refused);
    }

    /** It goes against what is there. */
    static RuntimeException conflict(RuntimeException refused) {
        return problem(ProblemType.CONFLICT, refused);
    }

    /**
     * It could not be kept, and nothing has changed.
     *
     * @param what   of which there are several, {@code alerts}
     * @param reason as far as it may be told to anybody; without one the log has all of it
     */
    static RuntimeException notKept(String what, Optional<String> reason, RuntimeException failure) {
        String why = reason.map(": "::concat).orElse("");
        LOG.error("A change of the {} could not be kept{}", what, why, why.isEmpty() ? failure : null);
        return Problem.of(ProblemType.NOT_KEPT, "the %s are as they were before%s".formatted(what, why))
                .asException();
    }

    private static RuntimeException problem(ProblemType type, RuntimeException refused) {
        return Problem.of(type, String.valueOf(refused.getMessage())).asException();
    }
}
