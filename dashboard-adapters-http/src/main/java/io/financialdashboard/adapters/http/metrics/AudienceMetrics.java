package io.financialdashboard.adapters.http.metrics;

import io.financialdashboard.adapters.http.stream.Viewers;
import io.financialdashboard.domain.account.port.in.Watchlists;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Who looks at what. The catalogue bounds the labels: nobody can add to them by asking. */
public final class AudienceMetrics {
    /** The labels of a figure of one asset. */
    public static final List<String> ASSET = List.of("market", "symbol");

    private AudienceMetrics() {}

    public static void addTo(Metrics metrics, Catalogue catalogue, Supplier<Viewers> viewers, Watchlists watchlists) {
        metrics.gauge(
                "market_viewers",
                "Open streams that name an asset of the market, or no asset and so are told of all.",
                "market",
                () -> byMarket(viewers.get()));
        metrics.gauge("asset_viewers", "Open streams that name the asset: its price or its bars.", ASSET, () -> {
            Viewers now = viewers.get();
            return byAsset(catalogue, asset -> now.of(asset.symbol()));
        });
        metrics.gauge("asset_watchlists", "Watchlists that hold the asset.", ASSET, () -> {
            Map<Symbol, Integer> lists = listsBySymbol(watchlists);
            return byAsset(catalogue, asset -> lists.getOrDefault(asset.symbol(), 0));
        });
        metrics.gauge("watchlists", "Watchlists.", () -> watchlists.lists().size());
    }

    /** A figure of each asset of the catalogue, in its order, under {@link #ASSET}. */
    public static Map<List<String>, Double> byAsset(Catalogue catalogue, ToDoubleFunction<Asset> figure) {
        Map<List<String>, Double> figures = new LinkedHashMap<>();
        for (Asset asset : catalogue.assets()) {
            figures.put(List.of(asset.market().id(), asset.symbol().value()), figure.applyAsDouble(asset));
        }
        return figures;
    }

    private static Map<String, Double> byMarket(Viewers viewers) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Market market : Market.values()) {
            figures.put(market.id(), (double) viewers.of(market));
        }
        return figures;
    }

    private static Map<Symbol, Integer> listsBySymbol(Watchlists watchlists) {
        Map<Symbol, Integer> lists = new HashMap<>();
        watchlists.lists().forEach(list -> list.symbols().forEach(symbol -> lists.merge(symbol, 1, Integer::sum)));
        return lists;
    }
}
