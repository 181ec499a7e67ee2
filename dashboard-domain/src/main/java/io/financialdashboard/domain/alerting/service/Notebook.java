package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertStoreException;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.alerting.port.in.TooManyAlertsException;
import io.financialdashboard.domain.alerting.port.in.UnknownAlertException;
import io.financialdashboard.domain.alerting.port.out.AlertBook;
import io.financialdashboard.domain.alerting.port.out.AlertStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The alerts and what they told, kept. A change is kept before it is seen, and one that cannot be kept did not happen; a
 * firing is seen at once and kept afterwards, for it has happened whatever a disk says. Safe for use by many threads; who
 * writes down a firing never waits for a disk.
 */
final class Notebook {
    static final int MOST_FIRINGS = 1_000;

    private final AlertStore store;
    private final Consumer<AlertStoreException> unkept;
    /** Held by who writes to the store, so that what was written last is what is newest. Taken before the lock of this object. */
    private final Object writing = new Object();

    /** Replaced whole, under the lock of this object. */
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

    /**
     * Adds the alert that is made of a new id.
     *
     * @throws TooManyAlertsException if there are {@code most}
     */
    Alert add(Function<String, Alert> maker, int most) {
        synchronized (writing) {
            if (book.alerts().size() >= most) {
                throw new TooManyAlertsException(most);
            }
            long number = book.lastId() + 1;
            Alert added = maker.apply(Long.toString(number));
            change(now -> new AlertBook(
                    number,
                    now.lastFiring(),
                    Stream.concat(now.alerts().stream(), Stream.of(added)).toList(),
                    now.firings()));
            return added;
        }
    }

    /** @throws UnknownAlertException if it is not there, or no more */
    Alert replace(Alert alert) {
        synchronized (writing) {
            if (find(alert.id()).isEmpty()) {
                throw new UnknownAlertException(alert.id());
            }
            change(now -> withAlerts(now, replaced(now.alerts(), alert)));
            return alert;
        }
    }

    void remove(String id) {
        change(now -> withAlerts(
                now,
                now.alerts().stream().filter(alert -> !alert.id().equals(id)).toList()));
    }

    /**
     * Takes down what has been met, of alerts that still are as they were when they were looked at and that may fire.
     *
     * @return what was taken down, in the order given
     */
    synchronized List<Firing> fire(List<Met> met, BiPredicate<Alert, Instant> mayFire) {
        List<Alert> alerts = book.alerts();
        List<Firing> told = new ArrayList<>();
        for (Met one : met) {
            boolean stands = find(one.alert().id()).equals(Optional.of(one.alert()));
            if (stands && mayFire.test(one.alert(), one.time())) {
                told.add(one.numbered(book.lastFiring() + told.size() + 1));
                alerts = replaced(alerts, one.alert().after(one.time()));
            }
        }
        List<Firing> firings =
                Stream.concat(book.firings().stream(), told.stream()).toList();
        book = new AlertBook(
                book.lastId(),
                book.lastFiring() + told.size(),
                alerts,
                firings.subList(Math.max(0, firings.size() - MOST_FIRINGS), firings.size()));
        return told;
    }

    /** Keeps what was taken down. */
    void keep() {
        synchronized (writing) {
            try {
                store.save(book);
            } catch (AlertStoreException e) {
                unkept.accept(e);
            }
        }
    }

    private void change(UnaryOperator<AlertBook> change) {
        synchronized (writing) {
            store.save(change.apply(book));
            synchronized (this) {
                // What fired meanwhile is in it now, and is kept by who took it down.
                book = change.apply(book);
            }
        }
    }

    private static AlertBook withAlerts(AlertBook book, List<Alert> alerts) {
        return new AlertBook(book.lastId(), book.lastFiring(), alerts, book.firings());
    }

    private static List<Alert> replaced(List<Alert> alerts, Alert changed) {
        return alerts.stream()
                .map(alert -> alert.id().equals(changed.id()) ? changed : alert)
                .toList();
    }
}
