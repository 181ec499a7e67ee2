package io.financialdashboard.app;

import io.financialdashboard.client.model.StreamedBar;
import io.financialdashboard.client.stream.StreamEvent;
import io.financialdashboard.client.stream.StreamListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what a stream tells. */
final class HeardEvents implements StreamListener {
    private final List<StreamEvent> events = new CopyOnWriteArrayList<>();
    private final List<Long> offsets = new CopyOnWriteArrayList<>();
    private final AtomicInteger losses = new AtomicInteger();

    @Override
    public void onEvent(String id, StreamEvent event) {
        offsets.add(Long.parseLong(id.split("-", 3)[1]));
        events.add(event);
    }

    @Override
    public void onDisconnected(String reason, Duration wait) {
        losses.incrementAndGet();
    }

    /** Connections that were lost. */
    int losses() {
        return losses.get();
    }

    /** The events' places in the stream. */
    List<Long> offsets() {
        return List.copyOf(offsets);
    }

    <T extends StreamEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Bars that closed, in the order in which they were told. */
    List<StreamedBar> closedBars() {
        return all(StreamEvent.Candles.class).stream()
                .flatMap(event -> event.candles().stream())
                .filter(StreamedBar::closed)
                .toList();
    }
}
