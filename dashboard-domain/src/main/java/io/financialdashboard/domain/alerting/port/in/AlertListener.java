package io.financialdashboard.domain.alerting.port.in;

/** Hears of each firing once, in order. Must return quickly and never throw. */
@FunctionalInterface
public interface AlertListener {
    void on(Firing firing);
}
