package io.financialdashboard.adapters.http.json;

import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;

/** A session as {@code /api/sessions} gives it. */
public final class SessionJson {
    private SessionJson() {}

    /** The hours of the exchange itself stand beside the session's where they differ. */
    public static void write(JsonWriter json, TradingCalendar calendar, TradingSession session) {
        json.text("date", session.tradingDay().toString())
                .instant("opens", session.opens())
                .instant("closes", session.closes());
        calendar.regularHoursOf(session.tradingDay())
                .filter(regular -> !regular.equals(session))
                .ifPresent(regular ->
                        json.instant("regular_opens", regular.opens()).instant("regular_closes", regular.closes()));
    }
}
