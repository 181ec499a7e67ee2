package io.financialdashboard.adapters.memory;

import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.out.WatchlistStore;
import java.util.List;

/** Lists that end with the process. */
public final class InMemoryWatchlistStore implements WatchlistStore {
    private volatile List<Watchlist> lists = List.of();

    @Override
    public List<Watchlist> load() {
        return lists;
    }

    @Override
    public void save(List<Watchlist> lists) {
        this.lists = List.copyOf(lists);
    }
}
