package io.financialdashboard.domain.account.port.out;

import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.in.WatchlistStoreException;
import java.util.List;

/** Keeps the lists. */
public interface WatchlistStore {
    /** All lists in order; empty if none were ever kept. */
    List<Watchlist> load();

    /**
     * Keeps exactly these lists; when it returns they survive a restart, where the store promises that at all.
     *
     * @throws WatchlistStoreException if they could not be kept; then what was kept before still is
     */
    void save(List<Watchlist> lists);
}
