package io.financialdashboard.adapters.memory;

import io.financialdashboard.domain.alerting.port.out.AlertStore;
import io.financialdashboard.testkit.contract.AlertStoreContract;

class InMemoryAlertStoreTest extends AlertStoreContract {
    @Override
    protected AlertStore emptyStore() {
        return new InMemoryAlertStore();
    }
}
