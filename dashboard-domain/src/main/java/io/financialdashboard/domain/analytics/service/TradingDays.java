package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where each asset's daily bars stand. As long as this stays equal, no daily bar has closed or been corrected. */
record TradingDays(List<Day> days) {
    static TradingDays of(Quotes own, Optional<AssetQuote> gold, DailyCloses reader) {
        return new TradingDays(Stream.concat(own.all().stream(), gold.stream())
                .map(quote -> dayOf(quote, reader))
                .toList());
    }

    private static Day dayOf(AssetQuote quote, DailyCloses reader) {
        Optional<Candle> closed = reader.todayIsForming(quote.asset()) ? Optional.empty() : Optional.of(quote.today());
        return new Day(quote.asset().symbol(), quote.today().time(), closed, reader.corrections(quote.asset()));
    }

    /**
     * The trading day of an asset's last trade.
     *
     * @param closed      its bar, once that is closed
     * @param corrections of bars that had closed: a late tick may still move yesterday's close when today's bar has begun
     */
    record Day(Symbol symbol, Instant label, Optional<Candle> closed, long corrections) {}
}
