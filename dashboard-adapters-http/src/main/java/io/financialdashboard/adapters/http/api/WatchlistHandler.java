package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.Tables;
import io.financialdashboard.adapters.http.json.WatchlistJson;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.in.Watchlists;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/watchlist?format=}: the items of the default list with their live prices. */
public final class WatchlistHandler implements Handler {
    private final Watchlists watchlists;
    private final MarketData marketData;

    public WatchlistHandler(Watchlists watchlists, MarketData marketData) {
        this.watchlists = watchlists;
        this.marketData = marketData;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        TableFormat format = TableFormat.of(Parameters.ofTable(ctx, "format"), Accept.of(ctx));
        List<Symbol> symbols =
                watchlists.find(Watchlist.DEFAULT_ID).map(Watchlist::symbols).orElse(List.of());
        List<Asset> assets = symbols.stream()
                .map(marketData.catalogue()::find)
                .flatMap(Optional::stream)
                .toList();
        Answer.send(
                ctx,
                format.represent(Tables.watchlist(marketData::findQuote), assets, () -> encode(assets)),
                Answer.REVALIDATE,
                "Accept, Accept-Encoding");
    }

    private byte[] encode(List<Asset> assets) {
        return Json.array(json -> assets.forEach(
                asset -> json.object(() -> WatchlistJson.item(json, asset, marketData.findQuote(asset.symbol())))));
    }
}
