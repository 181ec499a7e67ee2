package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.PriceBasis;
import io.financialdashboard.domain.kernel.Split;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.VolumeKind;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import io.financialdashboard.domain.marketdata.port.in.Quality;
import io.financialdashboard.domain.marketdata.port.out.CandleStore;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One asset, traded by a test: ticks and beats in, bars, quotes and events out. */
final class Trading {
    static final Symbol COIN = new Symbol("BTC/USDT");

    final Asset asset;
    final List<MarketEvent> events = new ArrayList<>();
    final MarketDataService marketData;
    final TickIntake intake;
    private Instant now;

    Trading(Asset asset, HistorySource history, CandleStore store, IntakeSettings settings, Instant start) {
        this.asset = asset;
        this.now = start;
        this.marketData = new MarketDataService(
                new Catalogue(List.of(asset)), DataSource.SIMULATED, history, store, events::add, () -> now, settings);
        this.intake = marketData.intake();
        intake.prime(start);
    }

    /** A coin without a past, from that instant on. */
    static Trading coinFrom(String start) {
        return of(coin(), new RecordedPast(), start);
    }

    static Trading of(Asset asset, HistorySource history, String start) {
        return new Trading(
                asset,
                history,
                new RememberedCandles(),
                IntakeSettings.usual().withGaplessNumbers(),
                Instant.parse(start));
    }

    static Asset coin() {
        return asset(COIN.value(), Market.CRYPTO, Calendars.CRYPTO);
    }

    static Asset asset(String symbol, Market market, String calendar) {
        return asset(symbol, market, Calendars.named(calendar), false, false, List.of());
    }

    static Asset asset(
            String symbol,
            Market market,
            TradingCalendar calendar,
            boolean mayBeNegative,
            boolean fixing,
            List<Split> splits) {
        return new Asset(
                new Symbol(symbol),
                market,
                symbol,
                symbol,
                "USD",
                2,
                0.01,
                calendar,
                calendar,
                VolumeKind.BASE,
                0,
                PriceBasis.LAST,
                mayBeNegative,
                fixing,
                OptionalDouble.empty(),
                Optional.empty(),
                splits);
    }

    /** A tick that arrives when it happens, or now if that is later. */
    Trading tick(String time, long sequence, double price, long volume) {
        return tick(Instant.parse(time), sequence, price, volume);
    }

    Trading tick(Instant time, long sequence, double price, long volume) {
        now = time.isAfter(now) ? time : now;
        return tick(new Tick(asset.symbol(), time, sequence, price, Double.NaN, Double.NaN, volume));
    }

    Trading tick(Tick tick) {
        intake.tick(tick);
        return this;
    }

    Trading tick(String time, long sequence, double price) {
        return tick(time, sequence, price, 1);
    }

    /** The clock is there before the beat that brings it about. */
    Trading clockAt(Instant time) {
        now = time;
        return this;
    }

    Trading beat(String time) {
        return beat(Instant.parse(time));
    }

    Trading beat(Instant time) {
        now = time;
        intake.advanceTo(now);
        return this;
    }

    Instant now() {
        return now;
    }

    CandleSeries candles(Interval interval) {
        return marketData.candles(CandlesQuery.latest(asset.symbol(), interval, 100_000));
    }

    Quality quality() {
        return marketData.quality(asset.symbol());
    }

    AssetQuote quote() {
        return marketData.findQuote(asset.symbol()).orElseThrow();
    }

    List<CandleChanged> pushed(Interval interval) {
        return events.stream()
                .filter(CandleChanged.class::isInstance)
                .map(CandleChanged.class::cast)
                .filter(change -> change.interval() == interval)
                .toList();
    }

    static Candle candle(String time, double open, double high, double low, double close, long volume) {
        return new Candle(Instant.parse(time), open, high, low, close, volume);
    }
}
