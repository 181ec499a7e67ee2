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
     * @throws WatchlistStoreException if it is not certain that they are kept; a restart then finds what was kept
     *                                 before, or all of these
     */
    void save(List<Watchlist> lists);
}
