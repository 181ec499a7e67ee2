package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.news.port.in.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes some minutes after a market has opened from a long closing, and after it has closed. */
final class SessionNewsroom implements Newsroom {
    private static final Duration LONG_CLOSING = Duration.ofHours(4);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(30);

    private final Map<String, List<SimulatedAsset>> desks = new LinkedHashMap<>();
    private final Noise noise;
    private final Story opening = new OpeningGap();
    private final Story closing = new ClosingRound();
    private final Story streak = new Streak();

    SessionNewsroom(SimulatedMarkets markets) {
        this.noise = markets.noise().named("sessions");
        for (SimulatedAsset asset : markets.assets()) {
            String desk =
                    asset.asset().market().id() + "-" + asset.asset().calendar().id();
            desks.computeIfAbsent(desk, name -> new ArrayList<>()).add(asset);
        }
    }

    @Override
    public List<Article> articles(Instant after, Instant until) {
        List<Article> articles = new ArrayList<>();
        desks.forEach((desk, assets) -> new Shift(desk, assets, after, until).writeInto(articles));
        return articles;
    }

    /** One market's sessions in one span of time. */
    private final class Shift {
        private final String desk;
        private final List<SimulatedAsset> assets;
        private final Instant after;
        private final Instant until;
        private final Sessions table;

        Shift(String desk, List<SimulatedAsset> assets, Instant after, Instant until) {
            this.desk = desk;
            this.assets = assets;
            this.after = after;
            this.until = until;
            this.table = assets.getFirst().sessionsAround(until);
        }

        void writeInto(List<Article> articles) {
            long earliest = after.minus(LONGEST_DELAY).toEpochMilli();
            for (int i = Math.max(1, table.firstClosingAfter(earliest));
                    i < table.size() && table.opens(i) <= until.toEpochMilli();
                    i++) {
                Noise words = noise.named(desk).at(table.epochDay(i));
                if (table.closedBefore(i) >= LONG_CLOSING.toMillis()) {
                    add("open", opening, soonAfter(table.opens(i), 2, 8, words), i, words, articles);
                }
                add("close", closing, soonAfter(table.closes(i), 2, 8, words), i, words, articles);
                add("streak", streak, soonAfter(table.closes(i), 12, 28, words), i, words, articles);
            }
        }

        private void add(String kind, Story story, Instant at, int session, Noise words, List<Article> articles) {
            if (at.isAfter(after) && !at.isAfter(until)) {
                Scene scene = new Scene(at, readings(at, session), words.named(kind));
                String id = "sim-" + kind + "-" + desk + "-" + table.epochDay(session);
                story.about(scene).ifPresent(draft -> articles.add(draft.article(id, at)));
            }
        }

        /** During the session as it stands then, after it as it closed. */
        private List<Reading> readings(Instant at, int session) {
            boolean closed = at.toEpochMilli() >= table.closes(session);
            return assets.stream()
                    .flatMap(asset ->
                            (closed ? Reading.atClose(asset, table, session) : Reading.during(asset, at)).stream())
                    .toList();
        }
    }

    private static Instant soonAfter(long epochMillis, int fromMinutes, int toMinutes, Noise words) {
        double minutes = fromMinutes + (toMinutes - fromMinutes) * words.uniform(fromMinutes);
        return Instant.ofEpochSecond(epochMillis / 1000 + (long) (minutes * 60));
    }
}
