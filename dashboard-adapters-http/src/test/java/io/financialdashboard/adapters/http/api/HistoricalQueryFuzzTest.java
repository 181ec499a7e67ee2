package io.financialdashboard.adapters.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.financialdashboard.adapters.http.problem.ProblemException;
import io.financialdashboard.adapters.http.request.FuzzedRequest;
import io.financialdashboard.adapters.http.server.RunningServer;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every query for bars either is one that can be answered, the same when it is written out, or a problem names why not. */
class HistoricalQueryFuzzTest {
    private static final Set<Interval> OFFERED = EnumSet.of(Interval.ONE_MINUTE, Interval.ONE_HOUR, Interval.ONE_DAY);
    private static final List<Asset> ASSETS = List.of(RunningServer.AAPL, RunningServer.EURUSD, RunningServer.BTC);

    @DictionaryEntries({
        "interval=1m",
        "interval=1d",
        "&from=",
        "&to=",
        "&limit=",
        "&format=csv",
        "2024-03-10",
        "0000-01-01",
        "9999-12-31"
    })
    @FuzzTest(maxDuration = "30s")
    void a_query_for_bars_is_the_same_when_it_is_written_out_or_a_problem_names_why_not(byte[] input) {
        String query = new String(input, UTF_8);
        for (Asset asset : ASSETS) {
            wanted(asset, query).ifPresent(wanted -> {
                CandlesQuery bars = wanted.query();
                assertThat(bars.interval()).isIn(OFFERED);
                assertThat(bars.limit()).isBetween(1, 5000);
                bars.from()
                        .ifPresent(from ->
                                bars.to().ifPresent(to -> assertThat(from).isBefore(to)));
                assertThat(parse(asset, written(wanted))).isEqualTo(wanted);
            });
        }
    }

    private static Optional<HistoricalParameters> wanted(Asset asset, String query) {
        try {
            return Optional.of(parse(asset, query));
        } catch (ProblemException refused) {
            FuzzedRequest.assertTellsWhatIsWrong(refused);
            assertThat(refused.problem().parameter()).isPresent();
            return Optional.empty();
        }
    }

    private static HistoricalParameters parse(Asset asset, String query) {
        return HistoricalParameters.of(FuzzedRequest.withQuery(query), asset, OFFERED);
    }

    private static String written(HistoricalParameters wanted) {
        CandlesQuery bars = wanted.query();
        return "interval=" + bars.interval().id() + "&limit=" + bars.limit()
                + "&format=" + wanted.format().name().toLowerCase(Locale.ROOT)
                + bars.from().map(from -> "&from=" + from).orElse("")
                + bars.to().map(to -> "&to=" + to).orElse("");
    }
}
