package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.analytics.port.in.Breadth;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.EnumMap;
import java.util.Map;

/**
 * Statistics from what market data offers, one desk per market. Cheap enough to be asked on every beat: what rests on
 * daily bars is computed once a trading day, the rest when a quote of the market has changed; until then the answer is the
 * same object.
 */
public final class AnalyticsService implements Analytics {
    private final MarketData marketData;
    private final Map<Market, MarketDesk> desks = new EnumMap<>(Market.class);

    public AnalyticsService(MarketData marketData) {
        this.marketData = marketData;
        for (Market market : Market.values()) {
            desks.put(market, new MarketDesk(market, new DailyCloses(marketData)));
        }
    }

    @Override
    public MarketStatistics statistics(Market market) {
        MarketDesk desk = desks.get(market);
        if (desk == null) {
            throw new IllegalStateException("no desk for " + market);
        }
        return desk.statistics(quotes());
    }

    @Override
    public Breadth overall() {
        return quotes().breadth();
    }

    private Quotes quotes() {
        return new Quotes(marketData.quotes());
    }
}
