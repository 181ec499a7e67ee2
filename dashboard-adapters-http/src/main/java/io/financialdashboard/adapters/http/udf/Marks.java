package io.financialdashboard.adapters.http.udf;

import io.financialdashboard.adapters.http.interop.BarRange;
import io.financialdashboard.adapters.http.interop.Resolutions;
import io.financialdashboard.adapters.http.json.Decimals;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Split;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import io.financialdashboard.domain.news.port.in.News;
import io.financialdashboard.domain.news.port.in.NewsQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to an asset, as marks on its bars (news) and on its time scale (splits, and news that matter much). A mark
 * stands at the time of the bar in which it happened, since there a client looks for it; its bounds are those of the
 * visible bars, both inclusive, so that all is marked that happened until the last of them closed.
 */
final class Marks {
    private static final int MOST_MARKS = 500;
    /** The client's own limit; which of them it would leave out, it does not say. */
    private static final int MOST_ON_A_BAR = 10;

    private static final int LARGEST = 25;
    /** Between these every bar lies whole within the years that a calendar knows, 1 to 9999. */
    private static final Instant EARLIEST = Instant.parse("0002-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Asset asset;
    private final BarTimes bars;
    private final Instant first;
    private final Instant last;

    private Marks(Asset asset, BarTimes bars, Instant from, Instant to) {
        this.asset = asset;
        this.bars = bars;
        this.first = bars.first(from);
        this.last = bars.last(to);
    }

    static Marks of(Parameters parameters, Asset asset) {
        Interval interval =
                parameters.text("resolution").flatMap(Resolutions::find).orElse(Interval.ONE_MINUTE);
        return new Marks(
                asset,
                new BarTimes(asset.calendar(), interval),
                within(BarRange.seconds(parameters, "from").orElse(Instant.EPOCH)),
                within(BarRange.seconds(parameters, "to").orElse(LATEST)));
    }

    /** {@code [{id, time, color, text, label, labelFontColor, minSize}]}, the newest first; of a bar the newest ten. */
    byte[] onBars(News news) {
        Map<Instant, Integer> marked = new HashMap<>();
        return Json.array(json -> articles(news, Optional.empty()).stream()
                .filter(article -> marked.merge(timeOf(article), 1, Integer::sum) <= MOST_ON_A_BAR)
                .forEach(article -> json.object(() -> onBar(json, article))));
    }

    /** {@code [{id, time, color, label, tooltip}]}. Simulated prices never split, whatever the catalogue says. */
    byte[] onTimeScale(News news, DataSource source) {
        return Json.array(json -> {
            if (source != DataSource.SIMULATED) {
                asset.splits().stream()
                        .filter(split -> isWithin(bars.of(split.exDate())))
                        .forEach(split -> json.object(() -> split(json, split)));
            }
            articles(news, Optional.of(Importance.HIGH)).forEach(article -> json.object(() -> onScale(json, article)));
        });
    }

    private List<Article> articles(News news, Optional<Importance> importance) {
        var query = new NewsQuery(
                Optional.empty(),
                Optional.of(asset.symbol()),
                importance,
                Optional.empty(),
                Optional.of(bars.after(last)),
                MOST_MARKS);
        return news.articles(query).stream()
                .filter(article -> isWithin(timeOf(article)))
                .toList();
    }

    private void onBar(JsonWriter json, Article article) {
        String colour = colour(article);
        json.text("id", article.id())
                .whole("time", timeOf(article).getEpochSecond())
                .object("color", () -> json.text("border", colour).text("background", colour))
                .text("text", plain(article.title()))
                .text("label", "N")
                .text("labelFontColor", "#ffffff")
                .whole("minSize", LARGEST);
    }

    private void onScale(JsonWriter json, Article article) {
        json.text("id", article.id())
                .whole("time", timeOf(article).getEpochSecond())
                .text("color", colour(article))
                .text("label", "N")
                .texts("tooltip", List.of(plain(article.title()), plain(article.source())));
    }

    private void split(JsonWriter json, Split split) {
        json.text("id", "split-" + split.exDate())
                .whole("time", bars.of(split.exDate()).getEpochSecond())
                .text("color", "blue")
                .text("label", "S")
                .texts(
                        "tooltip",
                        List.of("Split " + Decimals.shortest(split.ratio()) + " for 1", "since " + split.exDate()));
    }

    private static String colour(Article article) {
        double impact = article.marketImpact().orElse(0);
        if (impact == 0) {
            return "blue";
        }
        return impact > 0 ? "green" : "red";
    }

    private Instant timeOf(Article article) {
        return bars.of(article.timestamp());
    }

    private boolean isWithin(Instant time) {
        return !time.isBefore(first) && !time.isAfter(last);
    }

    private static Instant within(Instant bound) {
        if (bound.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return bound.isAfter(LATEST) ? LATEST : bound;
    }

    /** Texts come from outside and some clients take them for HTML: nothing in them may open a tag. */
    private static String plain(String text) {
        return text.replace('<', '‹').replace('>', '›');
    }
}
