package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.AlertStoreException;
import io.financialdashboard.domain.alerting.port.in.Crossing;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.alerting.port.in.Repeat;
import io.financialdashboard.domain.alerting.port.out.AlertBook;
import io.financialdashboard.domain.alerting.port.out.AlertStore;
import io.financialdashboard.domain.chart.service.ChartService;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvents;
import io.financialdashboard.domain.marketdata.port.in.MarketListener;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import io.financialdashboard.domain.marketdata.service.IntakeSettings;
import io.financialdashboard.domain.marketdata.service.MarketDataService;
import io.financialdashboard.domain.marketdata.service.RememberedCandles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A market that a test moves by ticks, and the alerts that listen to it. */
final class AlertedMarket {
    final Kept store;
    final List<Firing> told = new CopyOnWriteArrayList<>();
    final List<AlertStoreException> unkept = new ArrayList<>();
    final AlertService alerts;
    private final List<MarketListener> listeners = new CopyOnWriteArrayList<>();
    /** What waits in line while {@link #isHeld}. */
    private final List<MarketEvent> held = new ArrayList<>();

    private final MarketDataService marketData;
    private final Asset asset;
    private Instant now;
    private long sequence;
    private boolean isHeld;
    /** Of each subscription. */
    long dropped;

    AlertedMarket(Asset asset, HistorySource past, String start) {
        this(asset, past, start, new Kept());
    }

    AlertedMarket(Asset asset, HistorySource past, String start, Kept store) {
        this.asset = asset;
        this.now = Instant.parse(start);
        this.store = store;
        this.marketData = new MarketDataService(
                new Catalogue(List.of(asset)),
                DataSource.SIMULATED,
                past,
                new RememberedCandles(),
                this::publish,
                () -> now,
                IntakeSettings.usual());
        marketData.intake().prime(now);
        this.alerts = new AlertService(
                marketData,
                (_, listener) -> subscribe(listener),
                new ChartService(marketData),
                store,
                () -> now,
                unkept::add);
        alerts.subscribe(told::add);
    }

    /** Whether anybody hears what happens. */
    boolean isHeard() {
        return !listeners.isEmpty();
    }

    private void publish(MarketEvent event) {
        if (isHeld) {
            held.add(event);
        } else {
            List.copyOf(listeners).forEach(listener -> listener.on(event));
        }
    }

    /** From now on what happens is not heard yet. */
    AlertedMarket hold() {
        isHeld = true;
        return this;
    }

    /** All of it is heard now. */
    AlertedMarket release() {
        isHeld = false;
        held.forEach(this::publish);
        held.clear();
        return this;
    }

    private MarketEvents.Subscription subscribe(MarketListener listener) {
        listeners.add(listener);
        return new MarketEvents.Subscription() {
            @Override
            public long dropped() {
                return dropped;
            }

            @Override
            public void close() {
                listeners.remove(listener);
            }
        };
    }

    Symbol symbol() {
        return asset.symbol();
    }

    /** The market's feed begins anew, at that instant. */
    AlertedMarket restart(String time) {
        now = Instant.parse(time);
        marketData.intake().restart(now);
        return this;
    }

    /** The source tells no bars that are shorter. */
    AlertedMarket toldIn(Interval finest) {
        marketData.intake().resolution(asset.symbol(), finest);
        return this;
    }

    /** A price, and the beat that tells of it. */
    AlertedMarket price(String time, double price) {
        return tick(time, price).beat(time);
    }

    /** A price that no beat has told of yet. */
    AlertedMarket tick(String time, double price) {
        Instant at = Instant.parse(time);
        now = at.isAfter(now) ? at : now;
        marketData.intake().tick(new Tick(asset.symbol(), at, ++sequence, price, Double.NaN, Double.NaN, 1));
        return this;
    }

    AlertedMarket beat(String time) {
        Instant at = Instant.parse(time);
        now = at.isAfter(now) ? at : now;
        marketData.intake().advanceTo(now);
        return this;
    }

    AlertRule price(Crossing way, double level, Repeat repeat) {
        return rule("price", way, Double.toString(level), Optional.empty(), repeat);
    }

    AlertRule line(String source, Crossing way, String target, Interval interval) {
        return rule(source, way, target, Optional.of(interval), Repeat.ONCE);
    }

    AlertRule rule(String source, Crossing way, String target, Optional<Interval> interval, Repeat repeat) {
        return new AlertRule(
                asset.symbol(),
                Operand.of(source).orElseThrow(),
                way,
                Operand.of(target).orElseThrow(),
                interval,
                repeat,
                "");
    }

    /** Keeps the book in memory, unless it is told not to. */
    static final class Kept implements AlertStore {
        AlertBook book = AlertBook.EMPTY;
        boolean isFull;
        Runnable whileSaving = () -> {};

        @Override
        public AlertBook load() {
            return book;
        }

        @Override
        public void save(AlertBook changed) {
            if (isFull) {
                throw new AlertStoreException("no space left on device");
            }
            whileSaving.run();
            book = changed;
        }
    }
}
