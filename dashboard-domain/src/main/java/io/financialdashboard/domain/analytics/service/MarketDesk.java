package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.analytics.port.in.Sentiment;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Keeps the last statistics of one market until something they rest on has changed. Safe for use by many threads. */
final class MarketDesk {
    private final Market market;
    private final DailyCloses closes;
    private @Nullable Known known;

    MarketDesk(Market market, DailyCloses closes) {
        this.market = market;
        this.closes = closes;
    }

    /** @param all the quotes of every market: fear and greed looks at gold too */
    synchronized MarketStatistics statistics(Quotes all) {
        Quotes own = all.of(market);
        Optional<AssetQuote> gold = TradedAs.GOLD.in(all);
        TradingDays days = TradingDays.of(own, gold, closes);
        Known last = known;
        if (last != null && last.days.equals(days) && last.quotes.equals(own)) {
            return last.statistics;
        }
        DailyFigures daily =
                last != null && last.days.equals(days) ? last.daily : DailyFigures.of(market, own, gold, closes);
        MarketStatistics statistics = assemble(own, daily);
        known = new Known(days, own, daily, statistics);
        return statistics;
    }

    private MarketStatistics assemble(Quotes own, DailyFigures daily) {
        Optional<Sentiment> sentiment =
                daily.fearGreed().stream().mapToObj(Sentiment::of).findFirst();
        return new MarketStatistics(
                market,
                own.breadth(),
                daily.fearGreed(),
                sentiment,
                // It is computed from options, and no feed carries it.
                OptionalDouble.empty(),
                own.totalVolume(),
                own.marketCap(),
                daily.volatility(),
                daily.volatilities(),
                own.movers(),
                daily.own().now(own));
    }

    /** The last answer and what it was made from. */
    private record Known(TradingDays days, Quotes quotes, DailyFigures daily, MarketStatistics statistics) {}
}
