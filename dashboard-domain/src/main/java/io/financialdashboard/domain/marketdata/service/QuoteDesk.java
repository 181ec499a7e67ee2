package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.PercentChange;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.util.Optional;
import java.util.OptionalDouble;

/** Sets the last price beside what it is measured against (MARKET-RULES 8 and 11). */
final class QuoteDesk {
    private final Asset asset;
    private final LastPrice last;
    private final DayCandle day;
    private final PriceSpan span;

    QuoteDesk(Asset asset, LastPrice last, DayCandle day, PriceSpan span) {
        this.asset = asset;
        this.last = last;
        this.day = day;
        this.span = span;
    }

    /** Empty before the first price. */
    Optional<AssetQuote> quote(SessionStatus session, boolean stale) {
        Optional<Candle> today = day.candle();
        if (!last.isKnown() || today.isEmpty()) {
            return Optional.empty();
        }
        PriceSpan.Figures figures = span.at(last.time(), last.price(), today.get());
        OptionalDouble reference = figures.reference();
        return Optional.of(new AssetQuote(
                asset,
                last.quote(asset.symbol()),
                reference,
                percent(reference),
                reference.isPresent()
                        ? OptionalDouble.of(last.price() - reference.getAsDouble())
                        : OptionalDouble.empty(),
                today.get(),
                figures.high(),
                figures.low(),
                figures.volume(),
                span.window(),
                session,
                stale));
    }

    private OptionalDouble percent(OptionalDouble reference) {
        return reference.isPresent() && reference.getAsDouble() > 0
                ? OptionalDouble.of(PercentChange.of(last.price(), reference.getAsDouble()))
                : OptionalDouble.empty();
    }
}
