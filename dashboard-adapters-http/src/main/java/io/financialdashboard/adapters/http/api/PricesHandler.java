package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.KeptAnswers;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import io.financialdashboard.adapters.http.json.QuoteJson;
import io.financialdashboard.adapters.http.json.Tables;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.AssetParameter;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.analytics.port.in.Breadth;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code GET /api/prices?market=&symbols=&format=}: the latest quote of each asset, by market or as a table. */
public final class PricesHandler implements Handler {
    private final MarketData marketData;
    private final Analytics analytics;
    private final BytesCache cache;
    private final KeptAnswers answers;

    public PricesHandler(MarketData marketData, Analytics analytics, BytesCache cache, KeptAnswers answers) {
        this.answers = answers;
        this.marketData = marketData;
        this.analytics = analytics;
        this.cache = cache;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Parameters parameters = Parameters.ofTable(ctx, "market", "symbols", "format");
        TableFormat format = TableFormat.of(parameters, Accept.of(ctx));
        Optional<Market> market = AssetParameter.market(parameters);
        Set<Symbol> symbols = parameters.list("symbols").stream()
                .map(name -> AssetParameter.asset(marketData.catalogue(), market, name, "symbols")
                        .symbol())
                .collect(Collectors.toUnmodifiableSet());
        Wanted wanted = new Wanted(market, symbols, format);
        answers.send(
                ctx, marketData.source().id(), cache.body(wanted, before -> encode(wanted)), "Accept, Accept-Encoding");
    }

    private Representation encode(Wanted wanted) {
        List<AssetQuote> rows =
                marketData.quotes().stream().filter(wanted::includes).toList();
        return wanted.format().represent(Tables.prices(marketData.source()), rows, () -> nested(wanted));
    }

    private byte[] nested(Wanted wanted) {
        Instant lastUpdated = marketData.lastUpdated();
        List<AssetQuote> quotes = marketData.quotes();
        return Json.object(json -> {
            wanted.markets()
                    .forEach(market -> json.object(
                            market.id(),
                            () -> quotes.stream()
                                    .filter(quote -> quote.asset().market() == market)
                                    .filter(wanted::includes)
                                    .forEach(quote -> quote(json, quote, lastUpdated))));
            json.instant("last_updated", lastUpdated)
                    .text("source", marketData.source().id());
            json.object("market_stats", () -> statistics(json, wanted));
        });
    }

    private void quote(JsonWriter json, AssetQuote quote, Instant lastUpdated) {
        json.object(
                quote.asset().symbol().value(),
                () -> QuoteJson.writeFull(json, quote, marketData.source(), lastUpdated));
    }

    private void statistics(JsonWriter json, Wanted wanted) {
        Breadth breadth = wanted.market()
                .map(market -> analytics.statistics(market).breadth())
                .orElseGet(analytics::overall);
        json.whole("gainers", breadth.gainers())
                .whole("losers", breadth.losers())
                .whole("unchanged", breadth.unchanged())
                .text("trend", breadth.trend().id());
    }

    private record Wanted(Optional<Market> market, Set<Symbol> symbols, TableFormat format) {
        List<Market> markets() {
            return market.map(List::of).orElseGet(() -> Arrays.asList(Market.values()));
        }

        boolean includes(AssetQuote quote) {
            return (symbols.isEmpty() || symbols.contains(quote.asset().symbol()))
                    && market.map(one -> one == quote.asset().market()).orElse(true);
        }
    }
}
