package io.financialdashboard.adapters.http.json;

import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.util.Optional;
import java.util.OptionalDouble;

/** Lists of assets and their items as the API gives them. */
public final class WatchlistJson {
    private WatchlistJson() {}

    /** The fields of a list. */
    public static void list(JsonWriter json, Watchlist list) {
        json.text("id", list.id())
                .text("name", list.name())
                .texts("symbols", list.symbols().stream().map(Symbol::value).toList());
    }

    /** The fields of an item with its live price; {@code null} where it has none yet. */
    public static void item(JsonWriter json, Asset asset, Optional<AssetQuote> quote) {
        json.text("symbol", asset.symbol().value())
                .text("display_name", asset.displayName())
                .text("market", asset.market().id())
                .number("price", quote.map(one -> one.quote().price()).orElse(Double.NaN));
        OptionalDouble change = quote.map(AssetQuote::changePercent).orElse(OptionalDouble.empty());
        json.number("change", QuoteJson.percent(change.orElse(Double.NaN)));
    }
}
