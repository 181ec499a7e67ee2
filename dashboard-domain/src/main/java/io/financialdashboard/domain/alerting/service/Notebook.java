package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertStoreException;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.alerting.port.out.AlertBook;
import io.financialdashboard.domain.alerting.port.out.AlertStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The alerts and what they told, kept. A change that cannot be kept did not happen; a firing has happened all the same.
 * Changed under the lock of its owner, read by anybody.
 */
final class Notebook {
    static final int MOST_FIRINGS = 1_000;

    private final AlertStore store;
    private final Consumer<AlertStoreException> unkept;
    private volatile AlertBook book;

    Notebook(AlertStore store, Consumer<AlertStoreException> unkept) {
        this.store = store;
        this.unkept = unkept;
        this.book = store.load();
    }

    AlertBook book() {
        return book;
    }

    Optional<Alert> find(String id) {
        return book.alerts().stream().filter(alert -> alert.id().equals(id)).findFirst();
    }

    Alert add(Function<String, Alert> maker) {
        long number = book.lastId() + 1;
        Alert added = maker.apply(Long.toString(number));
        keep(new AlertBook(
                number,
                book.lastFiring(),
                Stream.concat(book.alerts().stream(), Stream.of(added)).toList(),
                book.firings()));
        return added;
    }

    Alert replace(Alert alert) {
        keep(withAlerts(replaced(book.alerts(), alert)));
        return alert;
    }

    void remove(String id) {
        keep(withAlerts(
                book.alerts().stream().filter(alert -> !alert.id().equals(id)).toList()));
    }

    /**
     * Takes down what has been met, of alerts that still are as they were when they were looked at and that may fire.
     *
     * @return what was taken down, in the order given
     */
    List<Firing> fire(List<Met> met, BiPredicate<Alert, Instant> mayFire) {
        List<Alert> alerts = book.alerts();
        List<Firing> told = new ArrayList<>();
        for (Met one : met) {
            boolean stands = find(one.alert().id()).equals(Optional.of(one.alert()));
            if (stands && mayFire.test(one.alert(), one.time())) {
                told.add(one.numbered(book.lastFiring() + told.size() + 1));
                alerts = replaced(alerts, one.alert().after(one.time()));
            }
        }
        if (!told.isEmpty()) {
            List<Firing> firings =
                    Stream.concat(book.firings().stream(), told.stream()).toList();
            keepAfterwards(new AlertBook(
                    book.lastId(),
                    book.lastFiring() + told.size(),
                    alerts,
                    firings.subList(Math.max(0, firings.size() - MOST_FIRINGS), firings.size())));
        }
        return told;
    }

    private void keep(AlertBook changed) {
        store.save(changed);
        book = changed;
    }

    private void keepAfterwards(AlertBook changed) {
        book = changed;
        try {
            store.save(changed);
        } catch (AlertStoreException e) {
            unkept.accept(e);
        }
    }

    private AlertBook withAlerts(List<Alert> alerts) {
        return new AlertBook(book.lastId(), book.lastFiring(), alerts, book.firings());
    }

    private static List<Alert> replaced(List<Alert> alerts, Alert changed) {
        return alerts.stream()
                .map(alert -> alert.id().equals(changed.id()) ? changed : alert)
                .toList();
    }
}
