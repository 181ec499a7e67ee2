package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.Firing;
import java.time.Instant;

/** An alert whose rule has been met; whether it may fire again is another question. */
record Met(Alert alert, Instant time, double value, double target) {
    Firing numbered(long number) {
        return new Firing(number, alert.id(), alert.rule(), time, value, target);
    }
}
