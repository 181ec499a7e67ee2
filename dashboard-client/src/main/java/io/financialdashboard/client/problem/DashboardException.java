package io.financialdashboard.client.problem;

import org.jspecify.annotations.Nullable;

/** Why a request got no answer of the kind that was asked for. */
public abstract sealed class DashboardException extends RuntimeException
        permits ProblemException, UnreachableException, UnexpectedAnswerException {
    private static final long serialVersionUID = 1L;

    DashboardException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
