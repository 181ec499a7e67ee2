package io.financialdashboard.domain.alerting.port.in;

/** There are as many alerts as there may be. */
public final class TooManyAlertsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManyAlertsException(int most) {
        super("there are at most " + most + " alerts; delete one first");
    }
}
