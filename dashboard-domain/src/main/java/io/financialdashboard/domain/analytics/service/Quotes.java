package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.model.Advances;
import io.financialdashboard.domain.analytics.model.DollarValue;
import io.financialdashboard.domain.analytics.model.Finite;
import io.financialdashboard.domain.analytics.port.in.Breadth;
import io.financialdashboard.domain.analytics.port.in.Mover;
import io.financialdashboard.domain.analytics.port.in.Trend;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The latest quotes of some assets, in catalogue order, and what they say together at this moment. */
record Quotes(List<AssetQuote> all) {
    private static final Duration ONE_TIME = Duration.ofDays(7);

    Quotes {
        all = List.copyOf(all);
    }

    Quotes of(Market market) {
        return new Quotes(
                all.stream().filter(quote -> quote.asset().market() == market).toList());
    }

    /** Assets without a reference have no change and are not counted (MARKET-RULES 11 and 13). */
    Breadth breadth() {
        Advances advances = Advances.NONE;
        for (Mover mover : movers()) {
            advances = advances.plus(mover.changePercent());
        }
        OptionalDouble ratio = advances.ratio();
        Trend trend = ratio.isPresent() ? Trend.ofBreadth(ratio.getAsDouble()) : Trend.NEUTRAL;
        return new Breadth(advances.gainers(), advances.losers(), advances.unchanged(), ratio, trend);
    }

    /** The greatest rise first; of equal changes the one first in the catalogue. */
    List<Mover> movers() {
        return all.stream()
                .filter(quote -> quote.changePercent().isPresent())
                .map(quote -> new Mover(
                        quote.asset(),
                        quote.quote().price(),
                        quote.changePercent().getAsDouble()))
                .filter(mover -> Double.isFinite(mover.changePercent()))
                .sorted(Comparator.comparingDouble(Mover::changePercent).reversed())
                .toList();
    }

    /** In USD; empty unless at least one volume is an amount in dollars. */
    OptionalDouble totalVolume() {
        return sum(quote -> DollarValue.traded(quote.asset(), quote.quote().price(), quote.volume()));
    }

    /** In USD; empty unless at least one asset says how many units there are. */
    OptionalDouble marketCap() {
        return sum(quote -> DollarValue.outstanding(quote.asset(), quote.quote().price()));
    }

    /** Whether their last trades lie at most a week apart: prices of different times say nothing about each other. */
    static boolean areOfOneTime(List<AssetQuote> quotes) {
        List<Instant> times =
                quotes.stream().map(quote -> quote.quote().time()).sorted().toList();
        return times.isEmpty()
                || Duration.between(times.getFirst(), times.getLast()).compareTo(ONE_TIME) <= 0;
    }

    private OptionalDouble sum(Function<AssetQuote, OptionalDouble> amount) {
        double sum = 0;
        int counted = 0;
        for (AssetQuote quote : all) {
            OptionalDouble part = amount.apply(quote);
            if (part.isPresent()) {
                sum += part.getAsDouble();
                counted++;
            }
        }
        return counted == 0 ? OptionalDouble.empty() : Finite.of(sum);
    }
}
