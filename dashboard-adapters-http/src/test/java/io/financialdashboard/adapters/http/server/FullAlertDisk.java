package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.memory.InMemoryAlertStore;
import io.financialdashboard.domain.alerting.port.in.AlertStoreException;
import io.financialdashboard.domain.alerting.port.out.AlertBook;
import io.financialdashboard.domain.alerting.port.out.AlertStore;
import java.io.IOException;

/** Keeps alerts until it is full. */
final class FullAlertDisk implements AlertStore {
    private final AlertStore store = new InMemoryAlertStore();
    private volatile boolean isFull;

    void fill() {
        isFull = true;
    }

    @Override
    public AlertBook load() {
        return store.load();
    }

    @Override
    public void save(AlertBook book) {
        if (isFull) {
            throw new AlertStoreException(
                    "the alerts were not kept", "no space left on device", new IOException("ENOSPC"));
        }
        store.save(book);
    }
}
