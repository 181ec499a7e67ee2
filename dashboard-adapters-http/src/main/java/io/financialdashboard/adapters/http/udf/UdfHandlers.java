package io.financialdashboard.adapters.http.udf;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.interop.AssetNames;
import io.financialdashboard.adapters.http.interop.Instrument;
import io.financialdashboard.adapters.http.interop.QuotesJson;
import io.financialdashboard.adapters.http.interop.SymbolColumns;
import io.financialdashboard.adapters.http.interop.TradingWeeks;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.news.port.in.News;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@code /udf/…} but for the bars themselves, whose dialect is {@link UdfHistory}. */
public final class UdfHandlers {
    private final MarketData marketData;
    private final News news;
    private final InstantSource clock;
    private final TradingWeeks weeks;
    private final QuotesJson quotes;

    public UdfHandlers(MarketData marketData, News news, InstantSource clock, TradingWeeks weeks) {
        this.marketData = marketData;
        this.news = news;
        this.clock = clock;
        this.weeks = weeks;
        this.quotes = new QuotesJson(marketData, name -> AssetNames.find(marketData.catalogue(), name));
    }

    public void config(Context ctx) throws IOException {
        send(ctx, ConfigJson.of(marketData));
    }

    /** The dashboard's time in whole seconds and nothing else: that of the replay in a replay. */
    public void time(Context ctx) throws IOException {
        ctx.header("Cache-Control", "no-store");
        String seconds = Long.toString(clock.instant().getEpochSecond());
        Answer.write(ctx, "text/plain;charset=utf-8", seconds.getBytes(StandardCharsets.US_ASCII));
    }

    public void symbols(Context ctx) throws IOException {
        Asset asset = AssetNames.required(Parameters.lenient(ctx, "symbol"), marketData.catalogue());
        send(ctx, SymbolJson.of(instrument(asset)));
    }

    public void symbolInfo(Context ctx) throws IOException {
        Optional<Market> market =
                Parameters.lenient(ctx, "group").choice("group", AssetNames::market, AssetNames.exchanges());
        List<Instrument> instruments =
                market.map(marketData.catalogue()::assets).orElseGet(marketData.catalogue()::assets).stream()
                        .map(this::instrument)
                        .toList();
        send(ctx, SymbolColumns.udf(instruments));
    }

    public void search(Context ctx) throws IOException {
        SymbolSearch wanted = SymbolSearch.of(Parameters.lenient(ctx, "query", "type", "exchange", "limit"));
        List<Instrument> found =
                wanted.in(marketData.catalogue()).stream().map(this::instrument).toList();
        send(ctx, SymbolSearch.json(found));
    }

    public void quotes(Context ctx) throws IOException {
        send(ctx, quotes.of(Parameters.lenient(ctx, "symbols")));
    }

    public void marks(Context ctx) throws IOException {
        send(ctx, marksOf(ctx).onBars(news));
    }

    public void timescaleMarks(Context ctx) throws IOException {
        send(ctx, marksOf(ctx).onTimeScale(news, marketData.source()));
    }

    private Marks marksOf(Context ctx) {
        Parameters parameters = Parameters.lenient(ctx, "symbol", "from", "to", "resolution");
        return Marks.of(parameters, AssetNames.required(parameters, marketData.catalogue()));
    }

    private Instrument instrument(Asset asset) {
        return Instrument.of(asset, marketData, weeks);
    }

    private void send(Context ctx, byte[] json) throws IOException {
        ctx.header("Data-Source", marketData.source().id());
        Answer.send(ctx, Representation.json(json));
    }
}
