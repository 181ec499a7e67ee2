package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.StatisticsJson;
import io.financialdashboard.adapters.http.stream.ServerEvent.Draft;
import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the statistics of the markets, and tells of those that came out differently. Figures over many assets change
 * with nearly every tick and are read by people: once in {@value #EVERY_BEATS} beats is enough. Used by one thread at a
 * time.
 */
final class StatisticsEncoder {
    private static final int EVERY_BEATS = 10;
    private static final String OVERALL = "overall";
    private final Analytics analytics;
    private Map<String, byte[]> latest = Map.of();
    private boolean isDue;
    private int beats;

    StatisticsEncoder(Analytics analytics) {
        this.analytics = analytics;
    }

    /** What is to be told in this beat, in which these quotes have changed. */
    Optional<Draft> changed(Set<Symbol> quotes) {
        isDue |= !quotes.isEmpty();
        beats++;
        if (!isDue || beats < EVERY_BEATS) {
            return Optional.empty();
        }
        isDue = false;
        beats = 0;
        Map<String, byte[]> before = latest;
        latest = encode();
        List<Part> parts = new ArrayList<>();
        latest.forEach((scope, member) -> {
            if (!Arrays.equals(member, before.get(scope))) {
                parts.add(Part.state(new Subject.Statistics(scope), member));
            }
        });
        return EventEncoder.draft("stats", "{", parts, "}");
    }

    /** All statistics as they were told last, each a member of a JSON object: what comes next goes on from them. */
    List<byte[]> current() {
        if (latest.isEmpty()) {
            latest = encode();
        }
        return List.copyOf(latest.values());
    }

    /** What was told holds no more. */
    void forget() {
        latest = Map.of();
    }

    private Map<String, byte[]> encode() {
        List<MarketStatistics> markets =
                Arrays.stream(Market.values()).map(analytics::statistics).toList();
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put(
                OVERALL,
                EventEncoder.named(
                        OVERALL, Json.object(json -> StatisticsJson.overall(json, analytics.overall(), markets))));
        for (MarketStatistics one : markets) {
            byte[] figures = Json.object(json -> StatisticsJson.market(json, one));
            members.put(one.market().id(), EventEncoder.named(one.market().id(), figures));
        }
        return members;
    }
}
