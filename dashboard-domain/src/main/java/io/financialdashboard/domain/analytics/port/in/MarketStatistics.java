package io.financialdashboard.domain.analytics.port.in;

import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What can be said of one market as a whole.
 *
 * @param fearGreed   0 to 100 for stocks and crypto with enough history, else empty (MARKET-RULES 15)
 * @param vix         empty unless a feed carries it
 * @param totalVolume in USD, where volume is an amount (MARKET-RULES 17)
 * @param marketCap   in USD, where the catalogue says how many units exist
 * @param volatility  annualised, in percent: the mean over the assets that have one (MARKET-RULES 14)
 * @param volatilities the same by asset
 * @param movers      all assets with a change, the greatest rise first
 * @param own         figures that only this market has
 */
public record MarketStatistics(
        Market market,
        Breadth breadth,
        OptionalInt fearGreed,
        Optional<Sentiment> sentiment,
        OptionalDouble vix,
        OptionalDouble totalVolume,
        OptionalDouble marketCap,
        OptionalDouble volatility,
        Map<Symbol, Double> volatilities,
        List<Mover> movers,
        OwnFigures own) {

    public Optional<Mover> strongest() {
        return movers.stream().findFirst();
    }

    public Optional<Mover> weakest() {
        return movers.isEmpty() ? Optional.empty() : Optional.of(movers.getLast());
    }

    /** Figures that only one market has. */
    public sealed interface OwnFigures {}

    /**
     * Of the dollar and the six currencies against it (MARKET-RULES 16).
     *
     * @param strength      log return of each currency less the mean of the seven, in percent, strongest first
     * @param usdIndex6     100 x the geometric mean of the dollar's value in six currencies relative to the base date
     * @param usdIndex6Base the day on which it stood at 100
     */
    public record Forex(Map<String, Double> strength, OptionalDouble usdIndex6, Optional<LocalDate> usdIndex6Base)
            implements OwnFigures {}

    /**
     * Of bitcoin among the listed coins (MARKET-RULES 17).
     *
     * @param btcShareOfListed bitcoin's part of the market value of {@code listed}, in percent
     * @param listed           the coins that were counted
     * @param btcDominance     empty unless a feed gives the whole market's value
     */
    public record Crypto(OptionalDouble btcShareOfListed, List<Symbol> listed, OptionalDouble btcDominance)
            implements OwnFigures {}

    /**
     * Of the listed stocks taken together, each with the same weight.
     *
     * @param equalWeightIndex  the equal-weight index of the listed stocks, 100 on its first day
     * @param equalWeightChange its change today, in percent
     */
    public record Stocks(
            OptionalDouble equalWeightIndex, OptionalDouble equalWeightChange, Optional<LocalDate> indexBase)
            implements OwnFigures {}

    /**
     * Of metals and oil against each other (MARKET-RULES 17).
     *
     * @param goldSilver ounces of silver for one of gold
     * @param brentWti   Brent less WTI, in USD a barrel
     * @param oilTrend   WTI's close against its 20-day mean
     */
    public record Commodities(OptionalDouble goldSilver, OptionalDouble brentWti, Optional<Trend> oilTrend)
            implements OwnFigures {}
}
