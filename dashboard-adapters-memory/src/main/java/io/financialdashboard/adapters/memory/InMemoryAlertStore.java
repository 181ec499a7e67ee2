package io.financialdashboard.adapters.memory;

import io.financialdashboard.domain.alerting.port.out.AlertBook;
import io.financialdashboard.domain.alerting.port.out.AlertStore;

/** Alerts that end with the process. */
public final class InMemoryAlertStore implements AlertStore {
    private volatile AlertBook book = AlertBook.EMPTY;

    @Override
    public AlertBook load() {
        return book;
    }

    @Override
    public void save(AlertBook changed) {
        book = changed;
    }
}
