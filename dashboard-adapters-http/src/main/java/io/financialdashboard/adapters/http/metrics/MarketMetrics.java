package io.financialdashboard.adapters.http.metrics;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.Quality;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What became of the feed's ticks, by market. */
public final class MarketMetrics {
    private static final double MILLIS = 1000;
    private final MarketData marketData;

    private MarketMetrics(MarketData marketData) {
        this.marketData = marketData;
    }

    public static void addTo(Metrics metrics, MarketData marketData, InstantSource clock) {
        var market = new MarketMetrics(marketData);
        market.add(metrics, "ticks", "Ticks that made or amended a bar.", Quality::accepted);
        market.add(metrics, "ticks_duplicate", "Ticks seen before.", Quality::duplicates);
        market.add(metrics, "ticks_amending", "Late ticks that amended a bar.", Quality::amended);
        market.add(metrics, "ticks_late", "Ticks that came too late.", Quality::late);
        market.add(metrics, "ticks_future", "Ticks from the future, quarantined.", Quality::future);
        market.add(metrics, "ticks_rejected", "Ticks whose price or volume cannot be.", Quality::rejected);
        market.add(metrics, "ticks_out_of_session", "Ticks while the market was closed.", Quality::outOfSession);
        market.add(metrics, "feed_gaps", "Numbers that the source's sequence left out.", Quality::gaps);
        market.add(metrics, "bars_corrected", "Closed bars that were changed.", Quality::correctedBars);
        metrics.gauge(
                "feed_lag_seconds",
                "How far the newest data is behind the clock.",
                () -> Duration.between(marketData.lastUpdated(), clock.instant())
                                .toMillis()
                        / MILLIS);
    }

    private void add(Metrics metrics, String name, String help, ToLongFunction<Quality> figure) {
        metrics.counter(name, help, "market", () -> byMarket(figure));
    }

    private Map<String, Double> byMarket(ToLongFunction<Quality> figure) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Market market : Market.values()) {
            sums.put(market.id(), 0.0);
        }
        for (Asset asset : marketData.catalogue().assets()) {
            double value = figure.applyAsLong(marketData.quality(asset.symbol()));
            sums.merge(asset.market().id(), value, Double::sum);
        }
        return sums;
    }
}
