package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.QuoteJson;
import io.financialdashboard.adapters.http.stream.ServerEvent.Draft;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code stale}, {@code fresh} and {@code session}, neighbours of one kind together, their order kept. */
final class StatusEncoder {
    private StatusEncoder() {}

    static List<Draft> encode(List<MarketEvent> statuses) {
        List<Draft> drafts = new ArrayList<>();
        for (MarketEvent status : statuses) {
            Draft one = one(status);
            if (!drafts.isEmpty() && goesInto(drafts.getLast(), one)) {
                Draft both = joined(drafts.removeLast(), one);
                drafts.add(both);
            } else {
                drafts.add(one);
            }
        }
        return drafts;
    }

    private static Draft one(MarketEvent status) {
        return switch (status) {
            case MarketEvent.StalenessChanged changed -> {
                byte[] symbol = Json.string(changed.symbol().value());
                yield staleness(changed.stale(), Part.event(new Subject.Status(changed.symbol()), symbol), false);
            }
            case MarketEvent.FeedStalenessChanged changed ->
                staleness(changed.stale(), Part.event(Subject.Everyone.FEED, new byte[0]), true);
            case MarketEvent.SessionChanged changed -> {
                byte[] state = Json.object(json -> QuoteJson.session(json, changed.status()));
                byte[] member = EventEncoder.named(changed.symbol().value(), state);
                var part = Part.event(new Subject.Status(changed.symbol()), member);
                yield new Draft("session", "{\"sessions\":{", List.of(part), "}}");
            }
            default -> throw new IllegalArgumentException("not a status of the market, got " + status);
        };
    }

    private static Draft staleness(boolean stale, Part part, boolean feed) {
        return new Draft(stale ? "stale" : "fresh", "{\"symbols\":[", List.of(part), "],\"feed\":" + feed + "}");
    }

    private static boolean goesInto(Draft earlier, Draft later) {
        Subject subject = later.parts().getFirst().subject();
        return earlier.name().equals(later.name())
                && subject != Subject.Everyone.FEED
                && earlier.parts().stream()
                        .noneMatch(part -> part.subject().equals(subject) || part.subject() == Subject.Everyone.FEED);
    }

    private static Draft joined(Draft earlier, Draft later) {
        List<Part> parts = new ArrayList<>(earlier.parts());
        parts.addAll(later.parts());
        return new Draft(earlier.name(), earlier.before(), parts, earlier.after());
    }
}
