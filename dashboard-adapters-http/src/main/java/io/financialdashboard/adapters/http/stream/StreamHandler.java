package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;

/** {@code GET /api/stream}: opens a stream of server-sent events. */
public final class StreamHandler implements Handler {
    private static final String EVENT_STREAM = "text/event-stream";
    private final StreamOpening streams;
    private final MarketData marketData;

    public StreamHandler(StreamOpening streams, MarketData marketData) {
        this.streams = streams;
        this.marketData = marketData;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        StreamParameters parameters = StreamParameters.of(ctx, marketData);
        Accept.of(ctx).require(List.of(EVENT_STREAM));
        streams.open(ctx, EVENT_STREAM, parameters.filter(), parameters.lastEventId());
    }
}
