package io.financialdashboard.adapters.http.page;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.page.view.Direction;
import io.financialdashboard.adapters.http.page.view.Sparkline;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import org.junit.jupiter.api.Test;

class SparklinesTest {
    private static final long QUARTER = 900_000;
    private static final long MIDNIGHT = 1_709_596_800_000L; // 2024-03-05
    private static final Asset BTC = asset("BTC/USDT", Market.CRYPTO, Calendars.named(Calendars.CRYPTO))
            .scale(2)
            .build();

    @Test
    void a_day_of_quarters_is_drawn_as_one_of_half_hours_that_ends_with_the_last_close() {
        Sparkline line = line(96);

        String[] points = line.points().split(" ");
        assertThat(points).hasSize(48);
        // Closes rise from 100 to 195 in a box of 94 × 40 with a margin of 3; the first point is the second close.
        assertThat(points[0]).isEqualTo("0,37");
        assertThat(points[47]).isEqualTo("94,3");
        assertThat(line.low()).isEqualTo(100);
        assertThat(line.high()).isEqualTo(195);
        assertThat(line.seconds()).isEqualTo(1800);
        assertThat(line.last()).isEqualTo((MIDNIGHT + 94 * QUARTER) / 1000);
    }

    @Test
    void a_few_bars_are_a_point_each() {
        Sparkline line = line(26);

        assertThat(line.points().split(" ")).hasSize(26);
        assertThat(line.seconds()).isEqualTo(900);
        assertThat(line.last()).isEqualTo((MIDNIGHT + 25 * QUARTER) / 1000);
    }

    private static Sparkline line(int bars) {
        var series = CandleSeries.builder(bars);
        for (int i = 0; i < bars; i++) {
            series.add(MIDNIGHT + i * QUARTER, 100 + i, 100 + i, 100 + i, 100 + i, 1);
        }
        FixedMarket market = new FixedMarket().listed(BTC);
        market.bars(BTC, series.build());
        return new Sparklines(market).of(BTC, Interval.FIFTEEN_MINUTES, Direction.UP);
    }
}
