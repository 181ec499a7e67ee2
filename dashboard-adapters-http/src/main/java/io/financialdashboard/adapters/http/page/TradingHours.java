package io.financialdashboard.adapters.http.page;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * Until when people can trade. A calendar cuts its days even where trading goes on: forex rolls its day at 17:00 New York
 * and trades on, crypto never stops. What counts on the screen is the next time that trading really pauses.
 */
final class TradingHours {
    /** As many days as no market but one that never closes trades on end. */
    private static final int MOST_DAYS_ON_END = 10;

    private final MarketData marketData;

    TradingHours(MarketData marketData) {
        this.marketData = marketData;
    }

    SessionStatus of(Asset asset) {
        SessionStatus status = marketData.session(asset.symbol());
        return status.open() ? new SessionStatus(true, pauses(asset.hours(), status.next())) : status;
    }

    /** Of several assets together: open while one of them is, until the last one pauses. */
    SessionStatus of(Collection<Asset> assets, SessionStatus together) {
        return assets.stream()
                .map(this::of)
                .filter(SessionStatus::open)
                .max(Comparator.comparing(SessionStatus::next))
                .orElse(together);
    }

    private static Instant pauses(TradingCalendar calendar, Instant closes) {
        Instant end = closes;
        for (int day = 0; day < MOST_DAYS_ON_END; day++) {
            TradingSession next = calendar.nextSession(end.minusMillis(1));
            if (!next.opens().equals(end)) {
                return end;
            }
            end = next.closes();
        }
        return end.plus(Duration.ofDays(365));
    }
}
