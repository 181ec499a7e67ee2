package io.financialdashboard.adapters.http.udf;

import io.financialdashboard.adapters.http.interop.BarRange;
import io.financialdashboard.adapters.http.interop.Resolutions;
import io.financialdashboard.adapters.http.json.Decimals;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Split;
import io.financialdashboard.domain.kernel.TradingSession;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import io.financialdashboard.domain.news.port.in.News;
import io.financialdashboard.domain.news.port.in.NewsQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened to an asset, as marks on its bars (news) and on its time scale (splits, and news that matter much). Both
 * bounds are inclusive. A mark stands at the time of the bar in which it happened, since there a client looks for it.
 */
final class Marks {
    private static final int MOST_MARKS = 500;
    private static final int LARGEST = 25;

    private final Asset asset;
    private final Interval interval;
    private final Instant from;
    private final Instant to;

    private Marks(Asset asset, Interval interval, Instant from, Instant to) {
        this.asset = asset;
        this.interval = interval;
        this.from = from;
        this.to = to;
    }

    static Marks of(Parameters parameters, Asset asset) {
        Interval interval =
                parameters.text("resolution").flatMap(Resolutions::find).orElse(Interval.ONE_MINUTE);
        return new Marks(
                asset,
                interval,
                BarRange.seconds(parameters, "from").orElse(Instant.EPOCH),
                BarRange.seconds(parameters, "to").orElse(Instant.parse("9999-12-30T00:00:00Z")));
    }

    /** {@code [{id, time, color, text, label, labelFontColor, minSize}]}, the newest first. */
    byte[] onBars(News news) {
        return Json.array(json ->
                articles(news, Optional.empty()).forEach(article -> json.object(() -> onBar(json, article))));
    }

    /** {@code [{id, time, color, label, tooltip}]}. Simulated prices never split, whatever the catalogue says. */
    byte[] onTimeScale(News news, DataSource source) {
        return Json.array(json -> {
            if (source != DataSource.SIMULATED) {
                asset.splits().stream()
                        .filter(split -> isWithin(timeOf(split.exDate())))
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
                Optional.of(to.plusSeconds(1)),
                MOST_MARKS);
        return news.articles(query).stream()
                .filter(article -> !article.timestamp().isBefore(from))
                .toList();
    }

    private void onBar(JsonWriter json, Article article) {
        String colour = colour(article);
        json.text("id", article.id())
                .whole("time", timeOf(article.timestamp()).getEpochSecond())
                .object("color", () -> json.text("border", colour).text("background", colour))
                .text("text", plain(article.title()))
                .text("label", "N")
                .text("labelFontColor", "#ffffff")
                .whole("minSize", LARGEST);
    }

    private void onScale(JsonWriter json, Article article) {
        json.text("id", article.id())
                .whole("time", timeOf(article.timestamp()).getEpochSecond())
                .text("color", colour(article))
                .text("label", "N")
                .texts("tooltip", List.of(plain(article.title()), plain(article.source())));
    }

    private void split(JsonWriter json, Split split) {
        json.text("id", "split-" + split.exDate())
                .whole("time", timeOf(split.exDate()).getEpochSecond())
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

    /** The time of the bar that holds the instant; while the market rests, the instant itself. */
    private Instant timeOf(Instant instant) {
        return asset.calendar().periodAt(interval, instant).map(BarPeriod::time).orElse(instant);
    }

    private Instant timeOf(LocalDate day) {
        return interval.isIntraday()
                ? asset.calendar().sessionOf(day).map(TradingSession::opens).orElseGet(() -> DayLabel.of(day))
                : DayLabel.of(asset.calendar().labelOf(interval, day));
    }

    private boolean isWithin(Instant time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }

    /** Texts come from outside and some clients take them for HTML: nothing in them may open a tag. */
    private static String plain(String text) {
        return text.replace('<', '‹').replace('>', '›');
    }
}
