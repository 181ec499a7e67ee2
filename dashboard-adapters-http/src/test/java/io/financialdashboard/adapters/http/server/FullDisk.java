package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.memory.InMemoryWatchlistStore;
import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.in.WatchlistStoreException;
import io.financialdashboard.domain.account.port.out.WatchlistStore;
import java.io.IOException;
import java.util.List;

/** Keeps lists until it is full. */
final class FullDisk implements WatchlistStore {
    private final WatchlistStore store = new InMemoryWatchlistStore();
    private volatile boolean isFull;

    void fill() {
        isFull = true;
    }

    @Override
    public List<Watchlist> load() {
        return store.load();
    }

    @Override
    public void save(List<Watchlist> lists) {
        if (isFull) {
            throw new WatchlistStoreException(
                    "the lists were not kept", "no space left on device", new IOException("ENOSPC"));
        }
        store.save(lists);
    }
}
