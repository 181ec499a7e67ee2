package io.financialdashboard.domain.marketdata.model.calendar;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.kernel.TradingSession;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a rule, each worked out once: bars are cut a million times by a few thousand days, and a zone's rules
 * are far slower than an array. Any number of threads may share it; two that miss at once work out the same day twice.
 */
final class SessionTable {
    /** A power of two, and more days than 20 years have: a day shares its place with one 22 years away. */
    private static final int PLACES = 8192;

    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private final SessionRule rule;
    private final AtomicReferenceArray<@Nullable Entry> places = new AtomicReferenceArray<>(PLACES);

    private record Entry(long epochDay, Optional<TradingSession> session) {}

    SessionTable(SessionRule rule) {
        this.rule = rule;
    }

    /** @throws IllegalArgumentException if the day is not in the years 1 to 9999 */
    Optional<TradingSession> sessionOf(long epochDay) {
        int place = (int) (epochDay & (PLACES - 1));
        Entry entry = places.get(place);
        if (entry == null || entry.epochDay != epochDay) {
            require(
                    epochDay >= FIRST_DAY && epochDay <= LAST_DAY,
                    "a trading day must lie in the years 1 to 9999, got epoch day %s",
                    epochDay);
            entry = new Entry(epochDay, rule.sessionOf(LocalDate.ofEpochDay(epochDay)));
            places.set(place, entry);
        }
        return entry.session;
    }
}
