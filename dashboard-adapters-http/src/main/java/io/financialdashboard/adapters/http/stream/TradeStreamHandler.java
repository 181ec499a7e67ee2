package io.financialdashboard.adapters.http.stream;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /tv/streaming}: the trades and best prices of all assets as they happen, a JSON object on each line of an
 * answer that does not end. Without a beginning: what was before is in the history.
 */
public final class TradeStreamHandler implements Handler {
    private static final String LINES = "application/x-ndjson";

    private final StreamOpening streams;

    public TradeStreamHandler(StreamOpening streams) {
        this.streams = streams;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        streams.open(ctx, LINES, StreamFilter.TRADES, Optional.empty());
    }
}
