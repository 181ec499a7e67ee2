package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertListener;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.AlertStoreException;
import io.financialdashboard.domain.alerting.port.in.Alerts;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.alerting.port.in.FiringsQuery;
import io.financialdashboard.domain.alerting.port.in.Rehearsal;
import io.financialdashboard.domain.alerting.port.in.UnknownAlertException;
import io.financialdashboard.domain.alerting.port.out.AlertStore;
import io.financialdashboard.domain.chart.port.in.Charts;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvents;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The alerts of one server. It hears the market's events while there is an armed alert, and only then: whoever sets none does
 * not pay for it. Safe for use by many threads.
 *
 * <p>Alerts of assets that the catalogue lacks (a start with other assets) stay kept but are not shown: whoever starts with
 * the old assets again has them back. They count where alerts are counted.
 */
public final class AlertService implements Alerts {
    public static final int MOST_ALERTS = 1_000;

    private final Notebook notebook;
    private final Lookout lookout;
    private final RuleCheck check;
    private final Rehearser rehearser;
    private final InstantSource clock;
    private final MarketEvents events;
    private final Set<String> hidden;
    private final List<Listening> subscriptions = new CopyOnWriteArrayList<>();

    /** The armed alerts of the notebook; replaced under the lock of this object, whenever the notebook changes. */
    private volatile Watched watched = Watched.NOTHING;

    private Optional<MarketEvents.Subscription> hearing = Optional.empty();
    /** By what was heard before and is closed now. */
    private long missedBefore;

    /**
     * @param unkept hears where what an alert told could not be kept; it was told all the same, and the next change that is
     *               kept has it
     * @throws AlertStoreException if what was kept cannot be read
     */
    public AlertService(
            MarketData marketData,
            MarketEvents events,
            Charts charts,
            AlertStore store,
            InstantSource clock,
            Consumer<AlertStoreException> unkept) {
        var lines = new Lines(charts);
        this.check = new RuleCheck(marketData, charts);
        this.rehearser = new Rehearser(marketData, lines);
        this.lookout = new Lookout(marketData, lines);
        this.notebook = new Notebook(store, unkept);
        this.clock = clock;
        this.hidden = notebook.book().alerts().stream()
                .filter(alert -> !check.isKnown(alert.rule()))
                .map(Alert::id)
                .collect(Collectors.toUnmodifiableSet());
        this.events = events;
        attend();
    }

    private void on(MarketEvent event) {
        List<Met> met = lookout.look(event, watched);
        List<Firing> told = met.isEmpty() ? List.of() : notebook.fire(met, lookout::mayFire);
        if (!told.isEmpty()) {
            attend();
            told.forEach(firing -> subscriptions.forEach(subscription -> subscription.listener.on(firing)));
            notebook.keep();
        }
    }

    @Override
    public List<Alert> alerts() {
        return notebook.book().alerts().stream().filter(this::isShown).toList();
    }

    @Override
    public Optional<Alert> find(String id) {
        return notebook.find(id).filter(this::isShown);
    }

    @Override
    public Alert create(AlertRule rule) {
        AlertRule checked = check.checked(rule);
        Alert created = notebook.add(id -> Alert.armed(id, checked, now()), MOST_ALERTS);
        attend();
        return created;
    }

    @Override
    public Alert replace(String id, AlertRule rule) {
        AlertRule checked = check.checked(rule);
        if (find(id).isEmpty()) {
            throw new UnknownAlertException(id);
        }
        Alert replaced = notebook.replace(Alert.armed(id, checked, now()));
        attend();
        return replaced;
    }

    @Override
    public boolean delete(String id) {
        boolean found = find(id).isPresent();
        if (found) {
            notebook.remove(id);
            attend();
        }
        return found;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public List<Firing> history(FiringsQuery query) {
        return notebook.book().firings().reversed().stream()
                .filter(query::matches)
                .limit(query.limit())
                .toList();
    }

    @Override
    public Rehearsal rehearse(AlertRule rule, CandlesQuery bars) {
        return rehearser.rehearse(check.checked(rule), bars);
    }

    @Override
    public synchronized long missed() {
        return missedBefore + hearing.map(MarketEvents.Subscription::dropped).orElse(0L);
    }

    @Override
    public Subscription subscribe(AlertListener listener) {
        Listening subscription = new Listening(listener);
        subscriptions.add(subscription);
        return subscription;
    }

    /** Looks at what is armed now, and at nothing else. */
    private synchronized void attend() {
        watched = watched.next(
                notebook.book().alerts().stream().filter(Alert::armed).filter(this::isShown), lookout::begin);
        if (watched.isNothing()) {
            missedBefore = missed();
            hearing.ifPresent(MarketEvents.Subscription::close);
            hearing = Optional.empty();
        } else if (hearing.isEmpty()) {
            hearing = Optional.of(events.subscribe("alerts", this::on));
        }
    }

    private boolean isShown(Alert alert) {
        return !hidden.contains(alert.id());
    }

    /** Compared by identity: the same listener may be subscribed twice. */
    private final class Listening implements Subscription {
        private final AlertListener listener;

        private Listening(AlertListener listener) {
            this.listener = listener;
        }

        @Override
        public void close() {
            subscriptions.remove(this);
        }
    }
}
