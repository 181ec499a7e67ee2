package io.financialdashboard.client.stream;

import io.financialdashboard.client.json.WireFormat;

/** Makes of a frame the event that it is. */
final class EventReader {
    private EventReader() {}

    static StreamEvent read(String name, String json) {
        return switch (name) {
            case "snapshot" -> WireFormat.read(json, StreamEvent.Snapshot.class);
            case "quotes" -> WireFormat.read(json, StreamEvent.Quotes.class);
            case "candles" -> WireFormat.read(json, StreamEvent.Candles.class);
            case "stats" -> WireFormat.read(json, StreamEvent.Figures.class);
            case "news" -> WireFormat.read(json, StreamEvent.News.class);
            case "alert" -> WireFormat.read(json, StreamEvent.Alerts.class);
            case "stale" -> WireFormat.read(json, StreamEvent.Stale.class);
            case "fresh" -> WireFormat.read(json, StreamEvent.Fresh.class);
            case "session" -> WireFormat.read(json, StreamEvent.Session.class);
            case "pulse" -> WireFormat.read(json, StreamEvent.Pulse.class);
            case "reset" -> WireFormat.read(json, StreamEvent.Reset.class);
            default -> new StreamEvent.Unknown(name, json);
        };
    }
}
