package io.financialdashboard.adapters.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.problem.ProblemException;
import io.financialdashboard.adapters.http.request.FuzzedRequest;
import io.financialdashboard.adapters.http.server.RunningServer;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Symbol;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Every body either is a list, the same when it is written and read again, or a problem says what is wrong with it. */
class WatchlistBodyFuzzTest {
    private static final Catalogue CATALOGUE =
            new Catalogue(List.of(RunningServer.AAPL, RunningServer.EURUSD, RunningServer.BTC));

    @DictionaryEntries({
        "{\"name\":\"a\"",
        ",\"symbols\":[",
        "\"AAPL\"",
        "\"EUR/USD\"",
        "]}",
        "\\ud83d",
        "\\u0000",
        "1e400"
    })
    @FuzzTest(maxDuration = "30s")
    void a_body_is_a_list_that_is_read_again_or_a_problem_says_what_is_wrong(byte[] input) throws IOException {
        Optional<WatchlistBody> read = read(input);
        if (read.isPresent()) {
            WatchlistBody body = read.get();
            assertThat(body.name()).isNotBlank().isEqualTo(body.name().strip()).hasSizeLessThanOrEqualTo(60);
            assertThat(parse(written(body))).isEqualTo(body);
        }
    }

    private static Optional<WatchlistBody> read(byte[] input) throws IOException {
        try {
            return Optional.of(parse(input));
        } catch (ProblemException refused) {
            FuzzedRequest.assertTellsWhatIsWrong(refused);
            return Optional.empty();
        }
    }

    private static WatchlistBody parse(byte[] body) throws IOException {
        return WatchlistBody.of(FuzzedRequest.withJson(body), CATALOGUE);
    }

    private static byte[] written(WatchlistBody body) {
        return Json.object(json -> json.text("name", body.name())
                .texts("symbols", body.symbols().stream().map(Symbol::value).toList()));
    }
}
