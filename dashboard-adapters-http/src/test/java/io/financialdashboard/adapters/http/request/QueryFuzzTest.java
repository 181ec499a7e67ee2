package io.financialdashboard.adapters.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.financialdashboard.adapters.http.problem.ProblemException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every query either is parameters, which are the same when they are written and read again, or a problem names one. */
class QueryFuzzTest {
    private static final Set<String> NAMES = new TreeSet<>(Set.of("symbols", "limit", "before"));

    @DictionaryEntries({
        "symbols=",
        "limit=",
        "before=",
        "&",
        "%2C",
        "2024-03-15T14:30:00Z",
        "9999-12-31",
        "-62167219200"
    })
    @FuzzTest(maxDuration = "30s")
    void a_query_is_parameters_that_are_read_again_or_a_problem_names_one(byte[] input) {
        try {
            Parameters parameters = Parameters.parse(new String(input, UTF_8), NAMES);
            assertAreReadAgain(
                    parameters,
                    parameters.list("symbols"),
                    parameters.whole("limit", 1, 500, 50),
                    TimeParameter.instant(parameters, "before"));
        } catch (ProblemException refused) {
            FuzzedRequest.assertTellsWhatIsWrong(refused);
            assertThat(refused.problem().parameter()).isPresent();
        }
    }

    // A problem here would be one with what the dashboard itself has written.
    private static void assertAreReadAgain(
            Parameters parameters, List<String> symbols, int limit, Optional<Instant> before) {
        try {
            Parameters again = Parameters.parse(written(parameters), NAMES);

            assertThat(again.list("symbols")).isEqualTo(symbols);
            assertThat(again.whole("limit", 1, 500, 50)).isBetween(1, 500).isEqualTo(limit);
            assertThat(before.flatMap(time -> TimeParameter.instant(
                            Parameters.parse("before=" + encoded(time.toString()), NAMES), "before")))
                    .isEqualTo(before);
        } catch (ProblemException unreadable) {
            throw new AssertionError(written(parameters), unreadable);
        }
    }

    private static String written(Parameters parameters) {
        return NAMES.stream()
                .flatMap(name -> parameters.text(name).map(value -> name + "=" + encoded(value)).stream())
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
