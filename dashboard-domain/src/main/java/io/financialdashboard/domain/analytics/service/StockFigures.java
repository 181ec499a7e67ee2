package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.model.EqualWeightIndex;
import io.financialdashboard.domain.analytics.model.Finite;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics.Stocks;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The equal-weight index of the listed stocks. While a day runs, the index is that of the last closed day moved by the mean
 * change of the members that have traded since; when it is over, it is the day's own.
 */
record StockFigures(EqualWeightIndex index) implements OwnFiguresRule {
    @Override
    public Stocks now(Quotes quotes) {
        if (index.isEmpty()) {
            return new Stocks(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
        }
        LocalDate base = LocalDate.ofEpochDay(index.day(0));
        OptionalDouble today = quotes.all().stream()
                .filter(this::isAfterTheIndex)
                .flatMapToDouble(quote -> quote.changePercent().stream())
                .filter(Double::isFinite)
                .average();
        double level = index.lastLevel() * (1 + today.orElse(0) / 100);
        return new Stocks(Finite.of(level), today.isPresent() ? today : lastChange(), Optional.of(base));
    }

    private boolean isAfterTheIndex(AssetQuote quote) {
        return DayLabel.epochDayOf(quote.today().time().toEpochMilli()) > index.lastDay();
    }

    private OptionalDouble lastChange() {
        return index.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * (index.lastLevel() / index.level(index.size() - 2) - 1));
    }
}
