package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.adapters.http.json.AlertJson;
import io.financialdashboard.adapters.http.json.ArticleJson;
import io.financialdashboard.adapters.http.json.CandleJson;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.QuoteJson;
import io.financialdashboard.adapters.http.stream.ServerEvent.Draft;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.news.port.in.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what has changed as events, every part of them once. Used by one thread. */
final class EventEncoder {
    private final MarketData marketData;
    private final StatisticsEncoder statistics;

    EventEncoder(MarketData marketData, StatisticsEncoder statistics) {
        this.marketData = marketData;
        this.statistics = statistics;
    }

    /** The events of one beat, in the order in which they are told. */
    List<Draft> encode(PendingChanges.Batch changes) {
        List<Draft> drafts = new ArrayList<>(StatusEncoder.encode(changes.statuses()));
        Instant lastUpdated = marketData.lastUpdated();
        quotes(changes, lastUpdated).ifPresent(drafts::add);
        candles(changes).ifPresent(drafts::add);
        statistics.changed(changes.quotes()).ifPresent(drafts::add);
        news(changes.articles(), lastUpdated).ifPresent(drafts::add);
        alerts(changes.firings()).ifPresent(drafts::add);
        return drafts;
    }

    /** {@code "EUR/USD":{…}}, the way a quote stands in a snapshot and among changes. */
    static byte[] quote(AssetQuote quote) {
        return named(quote.asset().symbol().value(), Json.object(json -> QuoteJson.writeChanging(json, quote)));
    }

    /** A member of a JSON object. */
    static byte[] named(String name, byte[] value) {
        byte[] key = Json.string(name);
        byte[] member = new byte[key.length + 1 + value.length];
        System.arraycopy(key, 0, member, 0, key.length);
        member[key.length] = ':';
        System.arraycopy(value, 0, member, key.length + 1, value.length);
        return member;
    }

    private Optional<Draft> quotes(PendingChanges.Batch changes, Instant lastUpdated) {
        List<Part> parts = new ArrayList<>();
        for (Symbol symbol : changes.quotes()) {
            marketData
                    .findQuote(symbol)
                    .ifPresent(quote -> parts.add(Part.state(new Subject.Price(symbol), quote(quote))));
        }
        return draft("quotes", "{\"time\":\"" + lastUpdated + "\",\"quotes\":{", parts, "}}");
    }

    private Optional<Draft> candles(PendingChanges.Batch changes) {
        List<Part> parts = new ArrayList<>();
        for (MarketEvent.CandleChanged bar : changes.candles()) {
            marketData.catalogue().find(bar.symbol()).ifPresent(asset -> {
                var subject = new Subject.Bars(bar.symbol(), bar.interval());
                byte[] json = CandleJson.bar(asset, bar.interval(), bar.candle(), bar.closed(), bar.revision());
                parts.add(bar.closed() ? Part.event(subject, json) : Part.state(subject, json));
            });
        }
        return draft("candles", "{\"candles\":[", parts, "]}");
    }

    private static Optional<Draft> news(List<Article> articles, Instant lastUpdated) {
        List<Part> parts = articles.reversed().stream()
                .map(article -> Part.event(new Subject.News(article.id()), ArticleJson.bytes(article, lastUpdated)))
                .toList();
        return draft("news", "{\"articles\":[", parts, "]}");
    }

    private Optional<Draft> alerts(List<Firing> firings) {
        List<Part> parts = firings.stream()
                .map(firing -> Part.event(
                        new Subject.Fired(firing.number()), AlertJson.firing(marketData.catalogue(), firing)))
                .toList();
        return draft("alert", "{\"alerts\":[", parts, "]}");
    }

    static Optional<Draft> draft(String name, String before, List<Part> parts, String after) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Draft(name, before, parts, after));
    }
}
