package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.model.ClosingPrices;
import io.financialdashboard.domain.analytics.model.CurrencyStrength;
import io.financialdashboard.domain.analytics.model.DollarIndex;
import io.financialdashboard.domain.analytics.model.Finite;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics.Forex;
import io.financialdashboard.domain.kernel.Asset;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * Currency strength and the six-currency dollar index (MARKET-RULES 16). All six pairs must have a price; with one missing
 * there is neither figure.
 *
 * @param base the first day on which all six pairs closed
 */
record ForexFigures(Optional<Base> base) implements OwnFiguresRule {
    /** What a dollar was worth in each of the six on the day on which the index stands at 100. */
    record Base(LocalDate day, List<Double> dollar) {}

    static ForexFigures of(Quotes quotes, Map<Asset, ClosingPrices> closes) {
        return new ForexFigures(DollarPair.six(quotes).flatMap(pairs -> firstCommonDay(pairs, closes)));
    }

    private static Optional<Base> firstCommonDay(List<DollarPair> pairs, Map<Asset, ClosingPrices> closes) {
        ClosingPrices first = closesOf(pairs.getFirst(), closes);
        return LongStream.range(0, first.size())
                .mapToObj(i -> baseOn(first.day((int) i), pairs, closes))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Base> baseOn(long day, List<DollarPair> pairs, Map<Asset, ClosingPrices> closes) {
        List<Double> dollar = pairs.stream()
                .flatMap(pair -> closesOf(pair, closes).closeOn(day).stream()
                        .mapToObj(pair::dollarAt)
                        .flatMapToDouble(OptionalDouble::stream)
                        .boxed())
                .toList();
        return dollar.size() == pairs.size()
                ? Optional.of(new Base(LocalDate.ofEpochDay(day), dollar))
                : Optional.empty();
    }

    private static ClosingPrices closesOf(DollarPair pair, Map<Asset, ClosingPrices> closes) {
        return closes.getOrDefault(pair.quote().asset(), ClosingPrices.none());
    }

    @Override
    public Forex now(Quotes quotes) {
        Optional<List<DollarPair>> six = DollarPair.six(quotes);
        OptionalDouble index =
                base.isPresent() && six.isPresent() ? index(six.get(), base.get()) : OptionalDouble.empty();
        Optional<LocalDate> indexBase = index.isPresent() ? base.map(Base::day) : Optional.empty();
        return new Forex(six.map(ForexFigures::strength).orElse(Map.of()), index, indexBase);
    }

    private static OptionalDouble index(List<DollarPair> pairs, Base base) {
        double[] now = pairs.stream()
                .map(DollarPair::dollarNow)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        double[] then = base.dollar().stream().mapToDouble(Double::doubleValue).toArray();
        return now.length == then.length ? Finite.of(DollarIndex.of(now, then)) : OptionalDouble.empty();
    }

    private static Map<String, Double> strength(List<DollarPair> pairs) {
        Map<String, Double> returns = new LinkedHashMap<>();
        for (DollarPair pair : pairs) {
            pair.returnAgainstDollar().ifPresent(change -> returns.put(pair.currency(), change));
        }
        return returns.size() == pairs.size() ? CurrencyStrength.of(returns) : Map.of();
    }
}
