package io.financialdashboard.adapters.http.page;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.time.Duration;
import java.time.Instant;

/** What of a series belongs to the asset's last session, or to the last 24 hours where sessions are that long. */
final class SessionBars {
    private static final long DAY = Duration.ofHours(24).toMillis();

    private SessionBars() {}

    static CandleSeries lastOf(Asset asset, CandleSeries bars) {
        if (bars.isEmpty()) {
            return bars;
        }
        long last = bars.lastTime();
        long opens = asset.calendar()
                .sessionAt(Instant.ofEpochMilli(last))
                .map(session -> session.opens().toEpochMilli())
                .filter(open -> sessionIsShort(asset, last))
                .orElse(last - DAY + 1);
        CandleSeries session = bars.slice(bars.indexAtOrAfter(opens), bars.size());
        return session.size() < 2 ? bars : session;
    }

    /** A session that takes most of a day leaves little behind its opening; then the last 24 hours say more. */
    private static boolean sessionIsShort(Asset asset, long at) {
        return asset.calendar()
                .sessionAt(Instant.ofEpochMilli(at))
                .map(session ->
                        Duration.between(session.opens(), session.closes()).toHours() < 20)
                .orElse(false);
    }
}
