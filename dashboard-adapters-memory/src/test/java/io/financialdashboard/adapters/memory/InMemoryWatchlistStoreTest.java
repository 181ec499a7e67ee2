package io.financialdashboard.adapters.memory;

import io.financialdashboard.domain.account.port.out.WatchlistStore;
import io.financialdashboard.testkit.contract.WatchlistStoreContract;

class InMemoryWatchlistStoreTest extends WatchlistStoreContract {
    @Override
    protected WatchlistStore emptyStore() {
        return new InMemoryWatchlistStore();
    }
}
