package io.financialdashboard.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TimeRange;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link HistorySource} does. */
public abstract class HistorySourceContract {
    private static final Symbol UNKNOWN = new Symbol("NO-SUCH-ASSET");

    /** A source that has at least ten bars of {@link #symbol()} in {@link #interval()}. */
    protected abstract HistorySource source();

    protected abstract Symbol symbol();

    protected abstract Interval interval();

    /** An interval that the source does not have itself. */
    protected abstract Interval absentInterval();

    @Test
    void it_has_nothing_of_an_asset_that_it_does_not_know() {
        assertThat(source().intervals(UNKNOWN)).isEmpty();
        assertThat(source().extent(UNKNOWN, interval())).isEmpty();
        assertThat(source().bars(UNKNOWN, interval(), Instant.EPOCH, Instant.MAX)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void it_has_nothing_in_an_interval_that_it_does_not_name() {
        assertThat(source().intervals(symbol())).contains(interval()).doesNotContain(absentInterval());
        assertThat(source().extent(symbol(), absentInterval())).isEmpty();
        assertThat(source().bars(symbol(), absentInterval(), Instant.EPOCH, Instant.MAX)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void the_extent_reaches_from_the_first_bar_to_just_after_the_last() {
        CandleSeries all = all();

        assertThat(all.size()).isGreaterThanOrEqualTo(10);
        assertThat(extent().from()).isEqualTo(Instant.ofEpochMilli(all.firstTime()));
        assertThat(extent().to()).isAfter(Instant.ofEpochMilli(all.lastTime()));
    }

    @Test
    void times_rise_and_no_bar_is_forming() {
        CandleSeries all = all();

        for (int i = 1; i < all.size(); i++) {
            assertThat(all.time(i)).isGreaterThan(all.time(i - 1));
        }
        assertThat(all.lastIsForming()).isFalse();
    }

    @Test
    void the_first_bar_of_a_range_is_in_and_its_end_is_out() {
        CandleSeries all = all();
        Instant from = Instant.ofEpochMilli(all.time(3));
        Instant to = Instant.ofEpochMilli(all.time(6));

        assertThat(source().bars(symbol(), interval(), from, to)).isEqualTo(all.slice(3, 6));
        assertThat(source().bars(symbol(), interval(), from.plusMillis(1), to.plusMillis(1)))
                .isEqualTo(all.slice(4, 7));
    }

    @Test
    void two_halves_are_the_whole() {
        CandleSeries all = all();
        Instant middle = Instant.ofEpochMilli(all.time(all.size() / 2));

        CandleSeries before = source().bars(symbol(), interval(), extent().from(), middle);
        CandleSeries after = source().bars(symbol(), interval(), middle, extent().to());

        assertThat(before.then(after)).isEqualTo(all);
    }

    @Test
    void a_range_without_time_is_empty() {
        Instant at = Instant.ofEpochMilli(all().time(3));

        assertThat(source().bars(symbol(), interval(), at, at).isEmpty()).isTrue();
    }

    private CandleSeries all() {
        return source().bars(symbol(), interval(), extent().from(), extent().to());
    }

    private TimeRange extent() {
        return source().extent(symbol(), interval()).orElseThrow();
    }
}
