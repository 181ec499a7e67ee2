package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.news.port.in.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes about one asset or market that trades, once in each span of 36 minutes, at an instant within it. */
final class RoundTheClockNewsroom implements Newsroom {
    private static final long SPAN_SECONDS = 36 * 60;

    /** An asset is chosen in every third span at most, so that one that moves all day leaves room for others. */
    private static final int TURNS = 3;

    /** What it may write, as often as its share in this list. */
    private static final List<Story> STORIES = List.of(
            new BiggestMove(),
            new NewExtreme(),
            new BiggestMove(),
            new Contrast(),
            new BiggestMove(),
            new BiggestMove(),
            new QuietMarket());

    private final List<SimulatedAsset> assets;
    private final Noise noise;

    RoundTheClockNewsroom(SimulatedMarkets markets) {
        this.assets = markets.assets();
        this.noise = markets.noise().named("newsroom");
    }

    @Override
    public List<Article> articles(Instant after, Instant until) {
        List<Article> articles = new ArrayList<>();
        long last = Math.floorDiv(until.getEpochSecond(), SPAN_SECONDS);
        for (long span = Math.floorDiv(after.getEpochSecond(), SPAN_SECONDS); span <= last; span++) {
            Instant at = Instant.ofEpochSecond(span * SPAN_SECONDS + (long) (noise.uniform(span) * SPAN_SECONDS));
            if (at.isAfter(after) && !at.isAfter(until)) {
                String id = "sim-" + span;
                write(at, span).ifPresent(draft -> articles.add(draft.article(id, at)));
            }
        }
        return articles;
    }

    private Optional<Draft> write(Instant at, long span) {
        List<Reading> readings = assets.stream()
                .flatMap(asset -> Reading.during(asset, at).stream())
                .toList();
        List<Reading> turn = readings.stream()
                .filter(reading -> turnOf(reading.asset()) == Math.floorMod(span, TURNS))
                .toList();
        Noise spanNoise = noise.at(span);
        Scene scene = new Scene(at, readings, turn, spanNoise);
        int first = (int) (spanNoise.uniform(0) * STORIES.size());
        for (int i = 0; i < STORIES.size(); i++) {
            Optional<Draft> draft = STORIES.get((first + i) % STORIES.size()).about(scene);
            if (draft.isPresent()) {
                return draft;
            }
        }
        return Optional.empty();
    }

    private int turnOf(Asset asset) {
        return (int) (noise.named(asset.symbol().value()).uniform(0) * TURNS);
    }
}
