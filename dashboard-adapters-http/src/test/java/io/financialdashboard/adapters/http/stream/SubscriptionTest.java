package io.financialdashboard.adapters.http.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.financialdashboard.adapters.http.problem.ProblemException;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private static final Symbol AAPL = new Symbol("AAPL");
    private static final Symbol MSFT = new Symbol("MSFT");
    private static final Subject.Bars MINUTES = new Subject.Bars(MSFT, Interval.ONE_MINUTE);

    @Test
    void the_quotes_of_all_assets_include_those_of_one() {
        var all = new Subscription(Set.of(Topic.QUOTES), Set.of(AAPL), Set.of());

        assertThat(all.filter().wants(new Subject.Price(MSFT))).isTrue();
        var one = all.without(new Subscription(Set.of(Topic.QUOTES), Set.of(), Set.of()));
        assertThat(one.channels()).containsExactly("quotes:AAPL");
        assertThat(one.filter().wants(new Subject.Price(MSFT))).isFalse();
        assertThat(one.filter().wants(new Subject.Price(AAPL))).isTrue();
    }

    @Test
    void bars_bring_no_quotes_and_word_of_their_own_asset_only() {
        StreamFilter filter = new Subscription(Set.of(), Set.of(), Set.of(MINUTES)).filter();

        assertThat(filter.wants(MINUTES)).isTrue();
        assertThat(filter.wants(new Subject.Price(MSFT))).isFalse();
        assertThat(filter.wants(new Subject.Status(MSFT))).isTrue();
        assertThat(filter.wants(new Subject.Status(AAPL))).isFalse();
    }

    @Test
    void nothing_wants_nothing() {
        StreamFilter filter = Subscription.NONE.filter();

        assertThat(filter.isNothing()).isTrue();
        assertThat(filter.wants(new Subject.Status(AAPL))).isFalse();
        assertThat(filter.wants(new Subject.News("n1"))).isFalse();
    }

    @Test
    void a_hundred_series_are_the_most() {
        StreamParameters.requireFew(series(100), "channels");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> StreamParameters.requireFew(series(101), "channels"))
                .withMessageContaining("'channels' names 101 series");
    }

    private static Set<Subject.Bars> series(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Subject.Bars(new Symbol("S" + i), Interval.ONE_DAY))
                .collect(Collectors.toSet());
    }
}
