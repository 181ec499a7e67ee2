package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.SessionJson;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.AssetParameter;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;

/** {@code GET /api/sessions/{market}/{symbol}?from=&to=}: when the asset trades and traded, oldest first. */
public final class SessionsHandler implements Handler {
    private final MarketData marketData;
    private final BytesCache cache;

    public SessionsHandler(MarketData marketData, BytesCache cache) {
        this.marketData = marketData;
        this.cache = cache;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        TradingCalendar calendar =
                AssetParameter.ofPath(ctx, marketData.catalogue()).calendar();
        SessionsParameters wanted = SessionsParameters.of(ctx, calendar, marketData.lastUpdated());
        Accept.of(ctx).require(List.of(Representation.JSON));
        Answer.send(ctx, cache.get(wanted, () -> Representation.json(encode(calendar, wanted.sessions()))));
    }

    private static byte[] encode(TradingCalendar calendar, List<TradingSession> sessions) {
        return Json.array(
                json -> sessions.forEach(session -> json.object(() -> SessionJson.write(json, calendar, session))));
    }
}
