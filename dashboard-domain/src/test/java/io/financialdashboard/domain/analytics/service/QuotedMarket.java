package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.DailyBars;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.ChangeWindow;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.Quality;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Market data as a test states it: daily closes, quotes, and which day is still forming. It counts what is read. */
final class QuotedMarket implements MarketData {
    /** The day on which all quotes are; the bars of the tests end with the day before it or with it. */
    static final LocalDate TODAY = LocalDate.parse("2024-03-08");

    private static final Instant NOON = Instant.parse("2024-03-08T12:00:00Z");

    private final Map<Symbol, Asset> assets = new LinkedHashMap<>();
    private final Map<Symbol, AssetQuote> quotes = new LinkedHashMap<>();
    private final Map<Symbol, CandleSeries> daily = new LinkedHashMap<>();
    private final Map<Symbol, Candle> forming = new LinkedHashMap<>();
    private final Map<Symbol, Integer> corrections = new LinkedHashMap<>();
    private int dailyReads;

    /** Closed daily bars, one each trading day, the last one before today. */
    QuotedMarket closes(Asset asset, double... closes) {
        Deque<Candle> newestFirst = new ArrayDeque<>();
        LocalDate day = TODAY;
        for (int i = closes.length - 1; i >= 0; i--) {
            day = tradingDayBefore(day, asset);
            newestFirst.add(DailyBars.bar(day, closes[i]));
        }
        CandleSeries.Builder bars = CandleSeries.builder();
        newestFirst.descendingIterator().forEachRemaining(bars::add);
        return recorded(asset, bars.build());
    }

    /** Daily bars as they are, whatever the calendar of the asset says. */
    QuotedMarket recorded(Asset asset, CandleSeries bars) {
        assets.put(asset.symbol(), asset);
        daily.put(asset.symbol(), bars);
        return this;
    }

    private static LocalDate tradingDayBefore(LocalDate day, Asset asset) {
        return Stream.iterate(day.minusDays(1), earlier -> earlier.minusDays(1))
                .filter(earlier -> asset.calendar().sessionOf(earlier).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Today's price while the market trades, and the close before it. */
    QuotedMarket trades(Asset asset, double price, double previousClose) {
        return quote(asset, price, OptionalDouble.of(previousClose), 0, true);
    }

    /** Today's price without anything to measure it against. */
    QuotedMarket trades(Asset asset, double price) {
        return quote(asset, price, OptionalDouble.empty(), 0, true);
    }

    /** The same price, last traded so long before all others. */
    QuotedMarket lastTraded(Asset asset, Duration before) {
        quotes.computeIfPresent(
                asset.symbol(),
                (symbol, quote) -> new AssetQuote(
                        asset,
                        new Quote(symbol, NOON.minus(before), quote.quote().price(), Double.NaN, Double.NaN),
                        quote.previousClose(),
                        quote.changePercent(),
                        quote.change(),
                        quote.today(),
                        quote.high(),
                        quote.low(),
                        quote.volume(),
                        quote.window(),
                        quote.session(),
                        quote.stale()));
        return this;
    }

    QuotedMarket tradesVolume(Asset asset, double price, long volume) {
        return quote(asset, price, OptionalDouble.of(price), volume, true);
    }

    /** Today is over: its bar joins the closed ones. */
    QuotedMarket closesToday(Asset asset, double price, double previousClose) {
        quote(asset, price, OptionalDouble.of(previousClose), 0, false);
        CandleSeries today =
                CandleSeries.builder().add(DailyBars.bar(TODAY, price)).build();
        CandleSeries before = daily.getOrDefault(asset.symbol(), CandleSeries.empty());
        daily.put(
                asset.symbol(),
                before.between(Long.MIN_VALUE, today.firstTime()).then(today));
        return this;
    }

    /** A late tick moves the close of the last closed day. */
    QuotedMarket correctsLastClose(Asset asset, double close) {
        CandleSeries known = daily.getOrDefault(asset.symbol(), CandleSeries.empty());
        Candle corrected = DailyBars.bar(DayLabel.dayOf(known.lastTime()), close);
        corrections.merge(asset.symbol(), 1, Integer::sum);
        return recorded(
                asset,
                known.first(known.size() - 1)
                        .then(CandleSeries.builder().add(corrected).build()));
    }

    private QuotedMarket quote(Asset asset, double price, OptionalDouble previous, long volume, boolean open) {
        assets.put(asset.symbol(), asset);
        Candle today = DailyBars.bar(TODAY, price);
        OptionalDouble percent = previous.isPresent() && previous.getAsDouble() > 0
                ? OptionalDouble.of(100 * (price / previous.getAsDouble() - 1))
                : OptionalDouble.empty();
        quotes.put(
                asset.symbol(),
                new AssetQuote(
                        asset,
                        new Quote(asset.symbol(), NOON, price, Double.NaN, Double.NaN),
                        previous,
                        percent,
                        OptionalDouble.empty(),
                        today,
                        price,
                        price,
                        volume,
                        ChangeWindow.SESSION,
                        new SessionStatus(open, NOON.plusSeconds(3_600)),
                        false));
        forming.remove(asset.symbol());
        if (open) {
            forming.put(asset.symbol(), today);
        }
        return this;
    }

    int dailyReads() {
        return dailyReads;
    }

    @Override
    public Catalogue catalogue() {
        return new Catalogue(assets.values());
    }

    @Override
    public DataSource source() {
        return DataSource.SIMULATED;
    }

    @Override
    public Instant lastUpdated() {
        return NOON;
    }

    @Override
    public List<AssetQuote> quotes() {
        List<AssetQuote> inOrder = new ArrayList<>();
        assets.keySet().forEach(symbol -> findQuote(symbol).ifPresent(inOrder::add));
        return inOrder;
    }

    @Override
    public Optional<AssetQuote> findQuote(Symbol symbol) {
        return Optional.ofNullable(quotes.get(symbol));
    }

    @Override
    public CandleSeries candles(CandlesQuery query) {
        dailyReads++;
        CandleSeries closed = daily.getOrDefault(query.symbol(), CandleSeries.empty());
        return findFormingCandle(query.symbol(), query.interval())
                .map(bar -> closed.then(CandleSeries.builder().addForming(bar).build()))
                .orElse(closed)
                .last(query.limit());
    }

    @Override
    public Optional<Candle> findFormingCandle(Symbol symbol, Interval interval) {
        return Optional.ofNullable(forming.get(symbol));
    }

    @Override
    public Set<Interval> intervals(Symbol symbol) {
        return Set.of(Interval.ONE_DAY);
    }

    @Override
    public SessionStatus session(Symbol symbol) {
        throw new UnsupportedOperationException("statistics know the session from the quote");
    }

    @Override
    public Optional<SessionStatus> session(Market market) {
        throw new UnsupportedOperationException("statistics know the session from the quote");
    }

    @Override
    public Quality quality(Symbol symbol) {
        return new Quality(symbol, Optional.empty(), 0, 0, 0, 0, 0, 0, 0, 0, 0, corrections.getOrDefault(symbol, 0));
    }
}
