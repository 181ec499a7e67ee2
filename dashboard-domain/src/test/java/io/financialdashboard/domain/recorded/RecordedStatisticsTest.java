package io.financialdashboard.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.analytics.model.ClosingPrices;
import io.financialdashboard.domain.analytics.model.RealisedVolatility;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Split;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Apple's closes of 1998 to 2021 as they were printed, with four splits in them. */
class RecordedStatisticsTest {
    private static final List<Split> SPLITS = List.of(
            new Split(LocalDate.parse("2000-06-21"), 2),
            new Split(LocalDate.parse("2005-02-28"), 2),
            new Split(LocalDate.parse("2014-06-09"), 7),
            new Split(LocalDate.parse("2020-08-31"), 4));

    @Test // 16.25 in old shares, of which each became 2 x 2 x 7 x 4 = 112
    void four_splits_leave_one_series_in_todays_shares() {
        ClosingPrices prices = ClosingPrices.of(apple(), SPLITS);

        assertThat(prices.close(0)).isCloseTo(0.145089286, within(1e-9));
        assertThat(prices.close(prices.size() - 1)).isEqualTo(122.15);
    }

    @Test // the profit warning of 2000-09-28: 53.38 to 25.81, ln -0.7267; with one split left in it would be -1.93
    void the_greatest_step_that_is_left_is_a_real_one() {
        ClosingPrices prices = ClosingPrices.of(apple(), SPLITS);
        int greatest = 1;
        for (int i = 2; i < prices.size(); i++) {
            greatest = step(prices, i) > step(prices, greatest) ? i : greatest;
        }

        assertThat(LocalDate.ofEpochDay(prices.day(greatest))).isEqualTo("2000-09-29");
        assertThat(step(prices, greatest)).isCloseTo(0.726674, within(1e-6));
    }

    @Test // computed from the same closes in a few lines of Python; the twenty returns hold the 4:1 split
    void volatility_runs_through_a_split() {
        long end = Instant.parse("2020-09-12T00:00:00Z").toEpochMilli();
        ClosingPrices prices = ClosingPrices.of(apple().between(Long.MIN_VALUE, end), SPLITS);

        assertThat(RealisedVolatility.ofLast(prices.last(RealisedVolatility.CLOSES), 252))
                .hasValueCloseTo(53.136199, within(1e-6));
    }

    private static double step(ClosingPrices prices, int index) {
        return Math.abs(Math.log(prices.close(index) / prices.close(index - 1)));
    }

    private static CandleSeries apple() {
        return RecordedBars.csv(SampleFolder.file("stocks/AAPL-1d.csv"), 0);
    }
}
