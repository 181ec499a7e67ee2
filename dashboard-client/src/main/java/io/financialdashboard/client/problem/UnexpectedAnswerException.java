package io.financialdashboard.client.problem;

/** Something answered, but not as a dashboard does: another program listens there, or a proxy speaks for it. */
public final class UnexpectedAnswerException extends DashboardException {
    private static final long serialVersionUID = 1L;

    /** @param request what was asked, for example {@code GET http://127.0.0.1:8080/api/prices} */
    public UnexpectedAnswerException(String request, Throwable cause) {
        super("no dashboard's answer to " + request, cause);
    }
}
