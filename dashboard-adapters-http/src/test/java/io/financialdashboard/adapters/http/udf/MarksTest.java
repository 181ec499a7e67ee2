package io.financialdashboard.adapters.http.udf;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static io.financialdashboard.adapters.http.server.RunningServer.EURUSD;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.adapters.http.server.RunningServer;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Split;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Importance;
import io.financialdashboard.testkit.AssetBuilder;
import io.financialdashboard.testkit.FakeNews;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Marks as the charting library draws them: on the bar in which something happened. */
class MarksTest {
    /** Apple's 4:1 of 2020-08-31, a Monday. */
    private static final Asset SPLIT = AssetBuilder.asset("AAPL", Market.STOCKS, Calendars.named(Calendars.US_EQUITIES))
            .splits(new Split(LocalDate.parse("2020-08-31"), 4))
            .build();

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @ParameterizedTest
    @CsvSource({
        // 14:07:30Z is 10:07:30 in New York: in the minute 14:07, in the half hour of 13:30 + 30, on Friday the 15th.
        "1,2024-03-15T14:07:00Z",
        "30,2024-03-15T14:00:00Z",
        "1D,2024-03-15T00:00:00Z",
        "D,2024-03-15T00:00:00Z",
        "1W,2024-03-11T00:00:00Z",
        "1M,2024-03-01T00:00:00Z",
    })
    void news_stand_on_the_bar_in_which_they_came(String resolution, Instant bar) {
        server.news.publish(article("n1", "2024-03-15T14:07:30Z", "Results", Importance.LOW, 2.5));

        JsonNode mark = json("/udf/marks?symbol=AAPL&from=1710460800&to=1710547200&resolution=" + resolution)
                .get(0);

        assertThat(mark.get("time").asLong()).isEqualTo(bar.getEpochSecond());
        assertThat(mark.get("id").asString()).isEqualTo("n1");
        assertThat(mark.get("text").asString()).isEqualTo("Results");
        assertThat(mark.get("color").get("background").asString()).isEqualTo("green");
        assertThat(mark.get("label").asString()).isEqualTo("N");
    }

    @Test
    void only_news_of_the_asset_and_the_range_are_marked() {
        server.news.publish(article("early", "2024-03-14T14:00:00Z", "Early", Importance.LOW, 0));
        server.news.publish(article("first", "2024-03-15T14:00:00Z", "First", Importance.LOW, -1));
        server.news.publish(article("last", "2024-03-15T15:00:59Z", "Last", Importance.LOW, 0));
        server.news.publish(article("late", "2024-03-15T15:01:00Z", "Late", Importance.LOW, 0));

        // The bars of 14:00 to 15:00, both included
        JsonNode marks = json("/udf/marks?symbol=AAPL&from=1710511200&to=1710514800&resolution=1");

        assertThat(marks).extracting(mark -> mark.get("id").asString()).containsExactly("last", "first");
        assertThat(json("/udf/marks?symbol=BTCUSDT&from=0&to=1710514800&resolution=1"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // The minute 14:07, the half hour of 14:00, Friday the 15th, the week of Monday the 11th, March
        "1,1710511620",
        "30,1710511200",
        "1D,1710460800",
        "1W,1710115200",
        "1M,1709251200",
    })
    void the_last_visible_bar_has_the_marks_of_all_its_time(String resolution, long bar) {
        server.news.publish(article("n1", "2024-03-15T14:07:30Z", "Results", Importance.HIGH, 2.5));

        // A client asks with the times of its first and last visible bars.
        assertThat(times("/udf/marks?symbol=AAPL&from=" + bar + "&to=" + bar + "&resolution=" + resolution))
                .containsExactly(bar);
        assertThat(times("/udf/timescale_marks?symbol=AAPL&from=" + bar + "&to=" + bar + "&resolution=" + resolution))
                .containsExactly(bar);
    }

    @Test
    void news_of_sunday_evening_stand_on_the_first_visible_monday_of_forex() {
        // 18:30 in New York: Monday's session has been open for an hour and a half.
        server.news.publish(article("n1", "2024-03-17T22:30:00Z", "Talks", Importance.LOW, 0, EURUSD));

        // From the label of Monday the 18th to the same, to Tuesday's, and to Sunday evening as an instant
        assertThat(times("/udf/marks?symbol=EURUSD&from=1710720000&to=1710720000&resolution=1D"))
                .containsExactly(1710720000L);
        assertThat(times("/udf/marks?symbol=EURUSD&from=1710720000&to=1710806400&resolution=1D"))
                .containsExactly(1710720000L);
        assertThat(times("/udf/marks?symbol=EURUSD&from=1710460800&to=1710716400&resolution=1D"))
                .containsExactly(1710720000L);
    }

    @ParameterizedTest
    @CsvSource({
        // The last minute and the last hour before 16:00 in New York, Friday the 15th, the week of the 11th
        "1,2024-03-15T19:59:00Z",
        "60,2024-03-15T19:30:00Z",
        "1D,2024-03-15T00:00:00Z",
        "1W,2024-03-11T00:00:00Z",
    })
    void news_of_the_weekend_stand_on_the_last_bar_before_it(String resolution, Instant bar) {
        server.news.publish(article("n1", "2024-03-16T12:00:00Z", "Merger", Importance.LOW, 0));
        String at = "&from=" + bar.getEpochSecond() + "&to=" + bar.getEpochSecond() + "&resolution=" + resolution;

        assertThat(times("/udf/marks?symbol=AAPL" + at)).containsExactly(bar.getEpochSecond());
    }

    @Test // "A few marks per bar are allowed (for now, the maximum is 10)": IDatafeedChartApi.getMarks
    void a_bar_has_its_ten_newest_marks() {
        for (int i = 10; i < 22; i++) {
            server.news.publish(article("n" + i, "2024-03-15T14:07:" + i + "Z", "News", Importance.LOW, 0));
        }
        server.news.publish(article("other", "2024-03-15T14:06:00Z", "News", Importance.LOW, 0));

        assertThat(json("/udf/marks?symbol=AAPL&from=1710511560&to=1710511620&resolution=1"))
                .extracting(mark -> mark.get("id").asString())
                .containsExactly("n21", "n20", "n19", "n18", "n17", "n16", "n15", "n14", "n13", "n12", "other");
    }

    @Test
    void bounds_beyond_all_calendars_are_answered() {
        server.news.publish(article("n1", "2024-03-15T14:07:30Z", "Results", Importance.LOW, 0));

        assertThat(times("/udf/marks?symbol=AAPL&from=-999999999999999&to=999999999999999&resolution=1M"))
                .containsExactly(1709251200L);
    }

    @Test
    void a_title_opens_no_tag() {
        server.news.publish(article("n1", "2024-03-15T14:07:30Z", "<img src=x onerror=alert(1)>", Importance.HIGH, 0));

        assertThat(server.get("/udf/marks?symbol=AAPL&from=0&to=1910514800").body())
                .doesNotContain("<", ">");
        assertThat(server.get("/udf/timescale_marks?symbol=AAPL&from=0&to=1910514800")
                        .body())
                .contains("img src=x")
                .doesNotContain("<", ">");
    }

    @Test
    void the_time_scale_has_only_news_that_matter_much() {
        server.news.publish(article("small", "2024-03-15T14:00:00Z", "Small", Importance.MEDIUM, 0));
        server.news.publish(article("great", "2024-03-15T14:01:00Z", "Great", Importance.HIGH, -3));

        JsonNode marks = json("/udf/timescale_marks?symbol=AAPL&from=0&to=1910514800&resolution=D");

        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).get("color").asString()).isEqualTo("red");
        assertThat(marks.get(0).get("tooltip").get(0).asString()).isEqualTo("Great");
        assertThat(marks.get(0).get("time").asLong()).isEqualTo(1710460800);
    }

    @ParameterizedTest
    @CsvSource({
        "D,2020-08-31T00:00:00Z",
        // 09:30 in New York's summer
        "60,2020-08-31T13:30:00Z",
        "W,2020-08-31T00:00:00Z",
        "M,2020-08-03T00:00:00Z",
    })
    void a_split_stands_on_the_first_bar_at_the_new_count(String resolution, Instant bar) {
        JsonNode mark = onTimeScale(DataSource.REPLAY, resolution).get(0);

        assertThat(mark.get("time").asLong()).isEqualTo(bar.getEpochSecond());
        assertThat(mark.get("label").asString()).isEqualTo("S");
        assertThat(mark.get("tooltip").get(0).asString()).isEqualTo("Split 4 for 1");
    }

    @Test
    void simulated_prices_never_split() {
        assertThat(onTimeScale(DataSource.SIMULATED, "D")).isEmpty();
    }

    private static JsonNode onTimeScale(DataSource source, String resolution) {
        var parameters = Parameters.parseLeniently("resolution=" + resolution, Set.of("resolution", "from", "to"));
        byte[] marks = Marks.of(parameters, SPLIT).onTimeScale(new FakeNews(), source);
        return JsonMapper.shared().readTree(new String(marks, StandardCharsets.UTF_8));
    }

    private List<Long> times(String path) {
        return json(path).valueStream().map(mark -> mark.get("time").asLong()).toList();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(server.get(path).body());
    }

    private static Article article(String id, String time, String title, Importance importance, double impact) {
        return article(id, time, title, importance, impact, AAPL);
    }

    private static Article article(
            String id, String time, String title, Importance importance, double impact, Asset asset) {
        return new Article(
                id,
                title,
                "",
                "Wire",
                Instant.parse(time),
                List.of(),
                "company",
                importance,
                OptionalDouble.of(impact),
                List.of(asset.market()),
                List.of(asset.symbol()),
                Optional.empty());
    }
}
