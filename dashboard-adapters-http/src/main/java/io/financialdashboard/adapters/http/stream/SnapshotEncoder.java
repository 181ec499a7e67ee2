package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.adapters.http.json.CandleJson;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes everything that a client needs to begin with: current quotes, forming bars, statistics, what is stale. */
final class SnapshotEncoder {
    private final MarketData marketData;
    private final StatisticsEncoder statistics;

    SnapshotEncoder(MarketData marketData, StatisticsEncoder statistics) {
        this.marketData = marketData;
        this.statistics = statistics;
    }

    /**
     * @param id the place in the stream at which it is taken: what follows goes on from there (MARKET-RULES 20)
     */
    Frame encode(EventId id, StreamFilter filter, boolean feedStale) {
        List<AssetQuote> quotes = marketData.quotes().stream()
                .filter(quote -> filter.wants(new Subject.Price(quote.asset().symbol())))
                .toList();
        var data = new ByteArrayOutputStream(16_384);
        put(
                data,
                "{\"epoch\":\"" + id.epoch() + "\",\"time\":\"" + marketData.lastUpdated() + "\",\"source\":\""
                        + marketData.source().id() + "\",\"quotes\":{");
        list(data, quotes.stream().map(EventEncoder::quote).toList());
        put(data, "},\"candles\":[");
        list(data, forming(filter));
        put(data, "],\"stats\":{");
        list(data, filter.topics().contains(Topic.STATS) ? statistics.current() : List.of());
        put(data, "},\"stale\":[");
        list(data, stale(filter));
        put(data, "],\"feed_stale\":" + feedStale + "}");
        var part = Part.event(Subject.Everyone.SNAPSHOT, data.toByteArray());
        return Frame.event(id, "snapshot", "", List.of(part), "");
    }

    private List<byte[]> forming(StreamFilter filter) {
        List<byte[]> bars = new ArrayList<>();
        filter.bars().stream()
                .sorted(Comparator.comparing(Subject.Bars::text))
                .forEach(wanted -> marketData
                        .findFormingCandle(wanted.symbol(), wanted.interval())
                        .ifPresent(bar -> bars.add(CandleJson.bar(
                                marketData.catalogue().get(wanted.symbol()), wanted.interval(), bar, false, 0))));
        return bars;
    }

    private List<byte[]> stale(StreamFilter filter) {
        return marketData.quotes().stream()
                .filter(AssetQuote::stale)
                .map(quote -> quote.asset().symbol())
                .filter(symbol -> filter.wants(new Subject.Status(symbol)))
                .map(Symbol::value)
                .map(Json::string)
                .toList();
    }

    private static void list(ByteArrayOutputStream data, List<byte[]> items) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                data.write(',');
            }
            data.writeBytes(items.get(i));
        }
    }

    private static void put(ByteArrayOutputStream data, String text) {
        data.writeBytes(text.getBytes(UTF_8));
    }
}
