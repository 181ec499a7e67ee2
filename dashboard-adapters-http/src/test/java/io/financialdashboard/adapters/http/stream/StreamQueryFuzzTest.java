package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.financialdashboard.adapters.http.problem.ProblemException;
import io.financialdashboard.adapters.http.request.FuzzedRequest;
import io.financialdashboard.adapters.http.server.RunningServer;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.testkit.FakeMarketData;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every query for a stream either is a filter, the same when it is written out, or a problem names why not. */
class StreamQueryFuzzTest {
    private static final FakeMarketData MARKET =
            new FakeMarketData(RunningServer.NOW, RunningServer.AAPL, RunningServer.EURUSD, RunningServer.BTC);

    @DictionaryEntries({
        "symbols=AAPL",
        "candles=BTC-USDT@15m",
        "EUR/USD@1d",
        "topics=quotes,news",
        "pulse",
        "&last_event_id=e1-1-00000000"
    })
    @FuzzTest(maxDuration = "30s")
    void a_filter_is_the_same_when_it_is_written_out_or_a_problem_names_why_not(byte[] input) {
        wanted(new String(input, UTF_8)).ifPresent(filter -> {
            assertThat(parse(written(filter))).isEqualTo(filter);
            assertThat(filter.hash()).matches("[0-9a-f]{8}");
        });
    }

    private static Optional<StreamFilter> wanted(String query) {
        try {
            return Optional.of(parse(query));
        } catch (ProblemException refused) {
            FuzzedRequest.assertTellsWhatIsWrong(refused);
            assertThat(refused.problem().parameter()).isPresent();
            return Optional.empty();
        }
    }

    private static StreamFilter parse(String query) {
        return StreamParameters.of(FuzzedRequest.withQuery(query), MARKET).filter();
    }

    private static String written(StreamFilter filter) {
        String symbols = filter.symbols().stream().map(Symbol::value).collect(Collectors.joining(","));
        String bars = filter.bars().stream().map(Subject.Bars::text).collect(Collectors.joining(","));
        String topics = filter.topics().stream().map(Topic::id).collect(Collectors.joining(","));
        return "topics=" + topics
                + (symbols.isEmpty() ? "" : "&symbols=" + symbols)
                + (bars.isEmpty() ? "" : "&candles=" + bars);
    }
}
