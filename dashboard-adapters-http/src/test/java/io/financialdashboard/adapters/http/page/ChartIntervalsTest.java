package io.financialdashboard.adapters.http.page;

import static io.financialdashboard.domain.kernel.Interval.FIFTEEN_MINUTES;
import static io.financialdashboard.domain.kernel.Interval.ONE_DAY;
import static io.financialdashboard.domain.kernel.Interval.ONE_HOUR;
import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static io.financialdashboard.domain.kernel.Interval.ONE_WEEK;
import static io.financialdashboard.testkit.AssetBuilder.asset;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.testkit.FakeMarketData;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChartIntervalsTest {
    private static final Asset AAPL =
            asset("AAPL", Market.STOCKS, Calendars.named(Calendars.US_EQUITIES)).build();

    private final FakeMarketData market = new FakeMarketData(Instant.parse("2026-07-10T14:00:00Z"), AAPL);
    private final ChartIntervals intervals = new ChartIntervals(market);

    @Test
    void of_minutes_of_one_year_and_days_of_a_later_one_the_days_are_drawn() {
        bar(FIFTEEN_MINUTES, "2014-06-05T19:45:00Z");
        bar(ONE_HOUR, "2014-06-05T19:30:00Z");
        bar(ONE_DAY, "2021-03-31T00:00:00Z");
        bar(ONE_WEEK, "2021-03-29T00:00:00Z");

        assertThat(intervals.forCard(AAPL)).contains(ONE_DAY);
        assertThat(intervals.forPage(AAPL)).isEqualTo(ONE_DAY);
    }

    @Test
    void of_bars_that_end_together_the_usual_ones_are_drawn() {
        bar(FIFTEEN_MINUTES, "2026-07-10T13:45:00Z");
        bar(ONE_HOUR, "2026-07-10T13:30:00Z");
        bar(ONE_DAY, "2026-07-10T00:00:00Z");

        assertThat(intervals.forCard(AAPL)).contains(FIFTEEN_MINUTES);
        assertThat(intervals.forPage(AAPL)).isEqualTo(ONE_HOUR);
    }

    @Test
    void an_interval_without_a_bar_by_now_is_not_offered() {
        bar(ONE_DAY, "2026-07-09T00:00:00Z");

        assertThat(market.intervals(AAPL.symbol())).contains(ONE_MINUTE);
        assertThat(intervals.withBars(AAPL)).containsExactly(ONE_DAY);
    }

    @Test
    void an_asset_without_bars_has_none_to_draw() {
        assertThat(intervals.forCard(AAPL)).isEmpty();
    }

    private void bar(Interval interval, String time) {
        long at = Instant.parse(time).toEpochMilli();
        market.put(
                AAPL.symbol(),
                interval,
                CandleSeries.builder(1).add(at, 1, 1, 1, 1, 1).build());
    }
}
