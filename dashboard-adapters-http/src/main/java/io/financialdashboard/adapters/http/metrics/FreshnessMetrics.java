package io.financialdashboard.adapters.http.metrics;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * How old what is shown is. A market that is closed says nothing and is not at fault, so whether it trades stands beside
 * the age of its data, by the same calendar and the same clock.
 */
public final class FreshnessMetrics {
    private static final double MILLIS = 1000;
    private final MarketData marketData;
    private final InstantSource clock;

    private FreshnessMetrics(MarketData marketData, InstantSource clock) {
        this.marketData = marketData;
        this.clock = clock;
    }

    /** @param clock the time of the data: in a replay, that of the replay */
    public static void addTo(Metrics metrics, MarketData marketData, InstantSource clock, BooleanSupplier feedStale) {
        var fresh = new FreshnessMetrics(marketData, clock);
        metrics.gauge("feed_stale", "1 while the feed as a whole is silent.", () -> feedStale.getAsBoolean() ? 1 : 0);
        metrics.gauge(
                "data_age_seconds",
                "Since the newest accepted tick of the market; left out before its first one.",
                "market",
                () -> byMarket(fresh::age));
        metrics.gauge(
                "market_open",
                "1 while an asset of the market trades by its calendar, else 0.",
                "market",
                () -> byMarket(market -> marketData.session(market).map(FreshnessMetrics::open)));
        metrics.gauge(
                "assets",
                "Assets of the catalogue.",
                "market",
                () -> byMarket(market -> Optional.of(fresh.assets(market))));
        metrics.gauge(
                "assets_stale",
                "Assets that are silent for longer than they should be while they trade.",
                "market",
                () -> byMarket(market -> Optional.of(fresh.stale(market))));
        String source = marketData.source().id();
        metrics.gauge(
                "data_source_info", "1, labelled with where prices come from.", "source", () -> Map.of(source, 1.0));
    }

    private static Map<String, Double> byMarket(Function<Market, Optional<Double>> figure) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Market market : Market.values()) {
            figure.apply(market).ifPresent(value -> figures.put(market.id(), value));
        }
        return figures;
    }

    private static double open(SessionStatus session) {
        return session.open() ? 1 : 0;
    }

    /** Never below zero: a source's clock may be a little ahead. */
    private Optional<Double> age(Market market) {
        Instant now = clock.instant();
        return marketData.catalogue().assets(market).stream()
                .map(Asset::symbol)
                .flatMap(symbol -> marketData.quality(symbol).lastTick().stream())
                .max(Instant::compareTo)
                .map(newest -> Math.max(0, Duration.between(newest, now).toMillis() / MILLIS));
    }

    private double assets(Market market) {
        return marketData.catalogue().assets(market).size();
    }

    private double stale(Market market) {
        return marketData.quotes().stream()
                .filter(quote -> quote.asset().market() == market)
                .filter(AssetQuote::stale)
                .count();
    }
}
