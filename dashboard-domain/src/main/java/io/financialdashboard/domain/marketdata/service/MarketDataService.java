package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.Quality;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import io.financialdashboard.domain.marketdata.port.out.CandleStore;
import io.financialdashboard.domain.marketdata.port.out.EventPublisher;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The market-data context in one process: history, the bars built from ticks, and the quotes. Reading is safe for many
 * threads; {@link #intake()} has one owner.
 *
 * <p>Before it is of use, {@link TickIntake#prime} has to be called once.
 */
public final class MarketDataService implements MarketData {
    /** MARKET-RULES 3: a label may lie behind "now" though its bar has begun, and clocks differ a little. */
    private static final Duration NOW_AT_LEAST = Duration.ofSeconds(60);

    private final Catalogue catalogue;
    private final DataSource source;
    private final InstantSource clock;
    private final BarArchive archive;
    private final QuoteBoard board = new QuoteBoard();
    private final TickIntake intake;

    public MarketDataService(
            Catalogue catalogue,
            DataSource source,
            HistorySource history,
            CandleStore store,
            EventPublisher events,
            InstantSource clock,
            IntakeSettings settings) {
        this.catalogue = catalogue;
        this.source = source;
        this.clock = clock;
        this.archive = new BarArchive(history, store, clock);
        this.intake = new TickIntake(catalogue.assets(), archive, store, board, events, clock, settings);
    }

    /** Where the feed hands over its ticks. */
    public TickIntake intake() {
        return intake;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public Instant lastUpdated() {
        return board.lastUpdated();
    }

    @Override
    public List<AssetQuote> quotes() {
        return catalogue.assets().stream()
                .flatMap(asset -> board.quote(asset.symbol()).stream())
                .toList();
    }

    @Override
    public Optional<AssetQuote> findQuote(Symbol symbol) {
        return board.quote(symbol);
    }

    @Override
    public CandleSeries candles(CandlesQuery query) {
        Optional<Asset> asset = catalogue.find(query.symbol());
        if (asset.isEmpty() || !intervals(query.symbol()).contains(query.interval())) {
            return CandleSeries.empty();
        }
        // Before the closed ones: a bar that closes in between is then in both, never in none.
        Optional<Candle> forming =
                board.forming(query.symbol(), query.interval()).filter(candle -> reaches(query, candle));
        long from = query.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        long to = query.to().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        TimeSpan span = new TimeSpan(from, to);
        return query.from().isPresent()
                ? first(archive.first(asset.get(), query.interval(), span, query.limit()), forming, query.limit())
                : last(archive.last(asset.get(), query.interval(), span, query.limit()), forming, query.limit());
    }

    @Override
    public Optional<Candle> findFormingCandle(Symbol symbol, Interval interval) {
        return board.forming(symbol, interval);
    }

    @Override
    public Set<Interval> intervals(Symbol symbol) {
        return catalogue
                .find(symbol)
                .map(asset -> EnumSet.range(finestOf(asset), Interval.ONE_MONTH))
                .orElseGet(() -> EnumSet.noneOf(Interval.class));
    }

    @Override
    public SessionStatus session(Symbol symbol) {
        return SessionWatch.statusAt(catalogue.get(symbol).hours(), clock.instant());
    }

    @Override
    public Optional<SessionStatus> session(Market market) {
        Instant now = clock.instant();
        List<SessionStatus> all = catalogue.assets().stream()
                .filter(asset -> asset.market() == market)
                .map(Asset::hours)
                .distinct()
                .map(calendar -> SessionWatch.statusAt(calendar, now))
                .toList();
        // Open until the last one closes, closed until the first one opens.
        return all.stream()
                .filter(SessionStatus::open)
                .max(Comparator.comparing(SessionStatus::next))
                .or(() -> all.stream().min(Comparator.comparing(SessionStatus::next)));
    }

    @Override
    public Quality quality(Symbol symbol) {
        return board.quality(symbol).orElseGet(() -> new QualityCounters(symbol, false).snapshot(Optional.empty()));
    }

    private boolean reaches(CandlesQuery query, Candle forming) {
        boolean fromReaches =
                query.from().map(from -> !forming.time().isBefore(from)).orElse(true);
        boolean toReaches = query.to()
                .map(to -> forming.time().isBefore(to)
                        || (!query.interval().isIntraday()
                                && !to.isBefore(clock.instant().minus(NOW_AT_LEAST))))
                .orElse(true);
        return fromReaches && toReaches;
    }

    private static CandleSeries first(CandleSeries closed, Optional<Candle> forming, int limit) {
        return closed.size() == limit ? closed : with(closed, forming);
    }

    private static CandleSeries last(CandleSeries closed, Optional<Candle> forming, int limit) {
        return with(closed, forming).last(limit);
    }

    private static CandleSeries with(CandleSeries closed, Optional<Candle> forming) {
        return forming.filter(candle -> closed.isEmpty() || candle.time().toEpochMilli() > closed.lastTime())
                .map(candle ->
                        closed.then(CandleSeries.builder(1).addForming(candle).build()))
                .orElse(closed);
    }

    private Interval finestOf(Asset asset) {
        Optional<Interval> recorded =
                archive.history().nativeIntervals(asset).stream().findFirst();
        Optional<Interval> told = board.finest(asset.symbol());
        if (recorded.isPresent() && told.isPresent()) {
            return recorded.get().compareTo(told.get()) < 0 ? recorded.get() : told.get();
        }
        return recorded.or(() -> told).orElse(Interval.ONE_MINUTE);
    }
}
