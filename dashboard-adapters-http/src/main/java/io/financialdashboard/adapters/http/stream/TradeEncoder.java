package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.adapters.http.interop.TradingViewNames;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what has changed as the lines of TradingView's data stream: {@code {"f":"t",id,p,t,s}} for what was traded,
 * {@code {"f":"q",id,bp,ap,t,bs,as}} for the best bid and ask, {@code {"f":"d",id,o,h,l,c,v,t}} for a day. Whoever folds
 * the trades of a minute has the minute of the history: they are made of the states of the shortest bars, each within the
 * time of its bar. Times never go back, so a bar that is corrected after the next one began is not told. Used by one
 * thread.
 */
final class TradeEncoder {
    private static final double MILLIS = 1000;
    /** From the shortest on. */
    private static final List<Interval> INTERVALS = List.of(Interval.values());

    private final MarketData marketData;
    private final InstantSource clock;
    private final TradingViewNames names;
    private final Map<Symbol, Candle> bars = new HashMap<>();
    private final Map<Symbol, Quote> quotes = new HashMap<>();
    private final DayLines days = new DayLines();

    TradeEncoder(MarketData marketData, InstantSource clock) {
        this.marketData = marketData;
        this.clock = clock;
        this.names = new TradingViewNames(marketData.catalogue());
    }

    /** The lines of one beat, or nothing where there is nothing new. */
    Optional<Frame> encode(PendingChanges.Batch changes) {
        Map<Symbol, Interval> shortest = new HashMap<>();
        changes.candles()
                .forEach(changed -> shortest.merge(changed.symbol(), changed.interval(), TradeEncoder::shorter));
        shortest.replaceAll((symbol, told) ->
                forming(symbol).map(forms -> shorter(forms, told)).orElse(told));
        List<Part> lines = new ArrayList<>();
        for (CandleChanged changed : changes.candles()) {
            if (changed.interval() == shortest.get(changed.symbol())) {
                lines.addAll(trades(changed));
            }
        }
        changes.quotes().forEach(symbol -> best(symbol).ifPresent(lines::add));
        days.due(changes.candles()).forEach(day -> lines.add(day(day)));
        return lines.isEmpty() ? Optional.empty() : Optional.of(Frame.lines(lines));
    }

    /** What was traded so far is no trade of the next beat. */
    void startOver() {
        quotes.clear();
        bars.clear();
        days.startOver();
        for (AssetQuote quote : marketData.quotes()) {
            Symbol symbol = quote.asset().symbol();
            quotes.put(symbol, quote.quote());
            newest(symbol).ifPresent(bar -> bars.put(symbol, bar));
        }
    }

    /** A line that says only that the stream is alive, and what time it is. */
    Frame alive() {
        byte[] json = Json.object(line -> line.number("T", seconds(clock.instant())));
        return Frame.lines(List.of(Part.state(Subject.Everyone.HEARTBEAT, line(json))));
    }

    /** The shortest bars that form now: what an asset offers may be shorter than what a replay tells of it at the time. */
    private Optional<Interval> forming(Symbol symbol) {
        return INTERVALS.stream()
                .filter(interval ->
                        marketData.findFormingCandle(symbol, interval).isPresent())
                .findFirst();
    }

    private static Interval shorter(Interval one, Interval other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Of the bars that are told, or else of those that could be. */
    private Interval shortest(Symbol symbol) {
        return forming(symbol)
                .orElseGet(() -> marketData.intervals(symbol).stream()
                        .min(Comparator.naturalOrder())
                        .orElse(Interval.ONE_MINUTE));
    }

    private Optional<Candle> newest(Symbol symbol) {
        CandleSeries last =
                marketData.candles(new CandlesQuery(symbol, shortest(symbol), Optional.empty(), Optional.empty(), 1));
        return last.isEmpty() ? Optional.empty() : Optional.of(last.candle(0));
    }

    /** Never lost and never merged, for who folds them. */
    private List<Part> trades(CandleChanged changed) {
        Candle now = changed.candle();
        Optional<Candle> told = Optional.ofNullable(bars.get(changed.symbol()));
        if (told.filter(then -> isLater(then, now)).isPresent()) {
            return List.of();
        }
        bars.put(changed.symbol(), now);
        Asset asset = marketData.catalogue().get(changed.symbol());
        double time = seconds(timeOf(asset, changed));
        Optional<Candle> before = told.filter(then -> then.time().equals(now.time()));
        return BarPath.trades(before, now).stream()
                .map(trade -> trade(asset, trade, time))
                .toList();
    }

    /** Whether that bar was told in a state that this one led to: it may be read faster than it is heard of. */
    private static boolean isLater(Candle told, Candle now) {
        boolean hasMore = now.hasVolume() && told.volume() > now.volume();
        return told.time().isAfter(now.time()) || (told.time().equals(now.time()) && hasMore);
    }

    /** The time of the latest price, or the last moment of the bar where that is of a later one. */
    private Instant timeOf(Asset asset, CandleChanged changed) {
        Instant last = asset.calendar()
                .closeOf(changed.interval(), changed.candle().time())
                .minusMillis(1);
        return marketData
                .findQuote(asset.symbol())
                .map(found -> found.quote().time())
                .filter(time -> time.isBefore(last))
                .orElse(last);
    }

    private Part trade(Asset asset, BarPath.Trade trade, double time) {
        byte[] json = Json.object(line -> line.text("f", "t")
                .text("id", names.of(asset))
                .number("p", trade.price())
                .number("t", time)
                .volume("s", trade.size(), asset.volumeScale()));
        return Part.event(new Subject.Trade(asset.symbol()), line(json));
    }

    /** The best prices, if they are others than those told. How much can be had at them nobody here knows. */
    private Optional<Part> best(Symbol symbol) {
        Optional<AssetQuote> now = marketData.findQuote(symbol);
        Optional<Quote> told = Optional.ofNullable(quotes.get(symbol));
        now.ifPresent(found -> quotes.put(symbol, found.quote()));
        return now.filter(found ->
                        told.map(then -> hasOtherBest(then, found.quote())).orElse(true))
                .filter(found -> Double.isFinite(found.quote().bid())
                        && Double.isFinite(found.quote().ask()))
                .map(this::best);
    }

    private Part best(AssetQuote now) {
        Quote quote = now.quote();
        byte[] json = Json.object(line -> line.text("f", "q")
                .text("id", names.of(now.asset()))
                .number("bp", quote.bid())
                .number("ap", quote.ask())
                .number("t", seconds(quote.time()))
                .unknown("bs")
                .unknown("as"));
        return Part.state(new Subject.BestPrices(quote.symbol()), line(json));
    }

    private Part day(CandleChanged changed) {
        Asset asset = marketData.catalogue().get(changed.symbol());
        Candle day = changed.candle();
        byte[] json = Json.object(line -> line.text("f", "d")
                .text("id", names.of(asset))
                .number("o", day.open())
                .number("h", day.high())
                .number("l", day.low())
                .number("c", day.close())
                .volume("v", day.volume(), asset.volumeScale())
                .whole("t", day.time().getEpochSecond()));
        var subject = new Subject.Bars(asset.symbol(), Interval.ONE_DAY);
        return changed.closed() ? Part.event(subject, line(json)) : Part.state(subject, line(json));
    }

    private static boolean hasOtherBest(Quote then, Quote now) {
        return then.bid() != now.bid() || then.ask() != now.ask();
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / MILLIS;
    }

    private static byte[] line(byte[] json) {
        byte[] line = new byte[json.length + 1];
        System.arraycopy(json, 0, line, 0, json.length);
        line[json.length] = "\n".getBytes(UTF_8)[0];
        return line;
    }
}
