package io.financialdashboard.app.terminal;

import io.financialdashboard.client.model.Quote;
import io.financialdashboard.client.stream.StreamEvent;
import io.financialdashboard.client.stream.StreamListener;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Keeps the latest quote of each symbol and hands on what changed, for so many updates or until nobody reads them. */
final class QuoteListener implements StreamListener {
    private final QuoteOutput output;
    private final Map<String, Quote> latest = new LinkedHashMap<>();
    private final CompletableFuture<Void> enough = new CompletableFuture<>();
    private long left;

    QuoteListener(QuoteOutput output, long updates) {
        this.output = output;
        this.left = updates;
    }

    /** Until there were enough updates, nobody reads them, or the stream has ended; what ended it is thrown. */
    void await(CompletableFuture<Void> ended) {
        CompletableFuture.anyOf(enough, ended).join();
    }

    @Override
    public void onEvent(String id, StreamEvent event) {
        switch (event) {
            case StreamEvent.Snapshot snapshot -> take(snapshot.quotes());
            case StreamEvent.Quotes quotes -> take(quotes.quotes());
            case StreamEvent.Stale stale -> output.say(stale.feed() ? "no prices come" : "");
            case StreamEvent.Fresh fresh -> output.say("");
            default -> {
                // Bars, news and figures were not asked for.
            }
        }
    }

    @Override
    public void onConnected() {
        output.say("");
    }

    @Override
    public void onDisconnected(String reason, Duration wait) {
        output.say("connection lost (" + reason + "), trying again");
    }

    private void take(Map<String, Quote> changed) {
        if (left > 0) {
            latest.putAll(changed);
            output.show(latest, changed);
            left--;
        }
        if (left == 0 || output.isGone()) {
            enough.complete(null);
        }
    }
}
