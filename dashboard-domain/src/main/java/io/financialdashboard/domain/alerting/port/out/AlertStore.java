package io.financialdashboard.domain.alerting.port.out;

import io.financialdashboard.domain.alerting.port.in.AlertStoreException;

/** Keeps the alerts and what they told. Used by one thread at a time. */
public interface AlertStore {
    /**
     * What was kept last; {@link AlertBook#EMPTY} if nothing ever was.
     *
     * @throws AlertStoreException if it cannot be read
     */
    AlertBook load();

    /**
     * Keeps exactly this; when it returns it survives a restart, where the store promises that at all.
     *
     * @throws AlertStoreException if it is not certain that it is kept; a restart then finds what was kept before, or this
     */
    void save(AlertBook book);
}
