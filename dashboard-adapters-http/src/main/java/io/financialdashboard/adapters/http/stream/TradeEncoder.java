package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.adapters.http.interop.TradingViewNames;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what has changed as the lines of TradingView's data stream: {@code {"f":"t",id,p,t,s}} for what was traded since
 * the last beat, in one trade at the last price, and {@code {"f":"q",id,bp,ap,t}} for the best bid and ask. Used by one
 * thread.
 */
final class TradeEncoder {
    private static final double MILLIS = 1000;

    private final MarketData marketData;
    private final TradingViewNames names;
    private final Map<Symbol, AssetQuote> told = new HashMap<>();

    TradeEncoder(MarketData marketData) {
        this.marketData = marketData;
        this.names = new TradingViewNames(marketData.catalogue());
    }

    /** The lines of these assets, or nothing where none of them has anything new. */
    Optional<Frame> encode(Collection<Symbol> changed) {
        List<Part> lines = new ArrayList<>();
        for (Symbol symbol : changed) {
            marketData.findQuote(symbol).ifPresent(quote -> add(lines, quote));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(Frame.lines(lines));
    }

    /** What was traded so far is no trade of the next beat. */
    void startOver() {
        told.clear();
        marketData.quotes().forEach(quote -> told.put(quote.asset().symbol(), quote));
    }

    /** A line that says only that the stream is alive, and how far the data are. */
    Frame alive() {
        byte[] json = Json.object(line -> line.number("T", seconds(marketData.lastUpdated())));
        return Frame.lines(List.of(Part.state(Subject.Everyone.HEARTBEAT, line(json))));
    }

    private void add(List<Part> lines, AssetQuote now) {
        Optional<AssetQuote> before = Optional.ofNullable(told.put(now.asset().symbol(), now));
        before.flatMap(then -> trade(then, now)).ifPresent(lines::add);
        if (before.isEmpty() || hasOtherBest(before.get().quote(), now.quote())) {
            best(now).ifPresent(lines::add);
        }
    }

    /** Never lost and never merged, for who adds the sizes up. */
    private Optional<Part> trade(AssetQuote then, AssetQuote now) {
        long size = traded(then.today(), now.today());
        boolean isUnknown = now.today().volume() == Candle.UNKNOWN_VOLUME;
        if (size == 0 && !(isUnknown && then.quote().price() != now.quote().price())) {
            return Optional.empty();
        }
        Asset asset = now.asset();
        byte[] json = Json.object(line -> line.text("f", "t")
                .text("id", names.of(asset))
                .number("p", now.quote().price())
                .number("t", seconds(now.quote().time()))
                .volume("s", size, asset.volumeScale()));
        return Optional.of(Part.event(new Subject.Trade(asset.symbol()), line(json)));
    }

    private Optional<Part> best(AssetQuote now) {
        Quote quote = now.quote();
        if (!Double.isFinite(quote.bid()) || !Double.isFinite(quote.ask())) {
            return Optional.empty();
        }
        byte[] json = Json.object(line -> line.text("f", "q")
                .text("id", names.of(now.asset()))
                .number("bp", quote.bid())
                .number("ap", quote.ask())
                .number("t", seconds(quote.time())));
        return Optional.of(Part.state(new Subject.BestPrices(now.asset().symbol()), line(json)));
    }

    private static boolean hasOtherBest(Quote then, Quote now) {
        return then.bid() != now.bid() || then.ask() != now.ask();
    }

    /** How much more the day has by now, all of it for a new day; 0 where a late tick made it less. */
    private static long traded(Candle then, Candle now) {
        long before = then.time().equals(now.time()) ? Math.max(0, then.volume()) : 0;
        return Math.max(0, now.volume() - before);
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
