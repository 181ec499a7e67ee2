package io.financialdashboard.domain.alerting.port.in;

/** No alert has that id. */
public final class UnknownAlertException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownAlertException(String id) {
        super("no alert '" + id + "'");
    }
}
