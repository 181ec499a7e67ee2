package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter of every route with what it cannot be: a problem names it, and nothing breaks. */
class EveryParameterTest {
    private static final Path SOURCES = Path.of("src/main/java/io/financialdashboard/adapters/http");
    private static final String LONG = "x".repeat(3000);

    /** No text at all, or text that would begin another line. */
    private static final List<String> NEVER =
            List.of("", "%20", "%00", "%ff", "%c0%af", "%zz", "%0d%0aSet-Cookie:a=b", "a%0Ab", "%ED%A0%80");

    private static final List<String> NO_WHOLE = List.of(
            "-1", "0", "99999999999999999999", "1.5", "1e3", "1e400", "NaN", "ten", "%2B5", "0x10", "5,5", "%D9%A5");
    private static final List<String> NO_TIME = List.of(
            "99999999999999999999",
            "-99999999999999999999",
            "1e400",
            "NaN",
            "now",
            "2024-02-30",
            "2024-13-01",
            "%2B1000000000-01-01T00:00:00Z",
            "2024-01-01T25:00:00Z",
            "2024-01-01T00:00:00",
            LONG);
    private static final List<String> NO_NAME =
            List.of("-1", "0", "1e400", "null", "true", "[]", "%3Cb%3E", "..%2F..%2Fetc", "%D0%95URUSD", LONG);
    private static final List<String> NO_NAMES =
            List.of("-1", "null", ",", "AAPL,", ",AAPL", "AAPL,,AAPL", "AAPL,NOPE", "%3Cb%3E", LONG);
    private static final List<String> NO_BARS =
            List.of("-1", "AAPL", "@1h", "AAPL@", "AAPL@1h,", "AAPL@2h", "AAPL@-1h", "AAPL@1h@1h", LONG);
    private static final List<String> NO_INDICATORS = List.of(
            "-1", "null", ",", "rsi,", "rsi:", "rsi:-1", "rsi:0", "rsi:1e400", "rsi:14:14", "sma:x", "rsi,rsi", LONG);

    private static final String BARS = "/api/historical/stocks/AAPL?";
    private static final String LINES = "/api/indicators/stocks/AAPL?indicators=rsi&";
    private static final String PICTURE = "/api/chart/stocks/AAPL.png?";
    private static final String SESSIONS = "/api/sessions/stocks/AAPL?";

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("/api/prices?", "market", "stocks", NO_NAME),
            new Parameter("/api/prices?", "symbols", "AAPL", NO_NAMES),
            new Parameter("/api/prices?", "format", "rows", NO_NAME),
            new Parameter(BARS, "interval", "1h", NO_NAME),
            new Parameter(BARS, "from", "2024-03-01", NO_TIME),
            new Parameter(BARS, "to", "2024-03-01", NO_TIME),
            new Parameter(BARS, "limit", "10", NO_WHOLE),
            new Parameter(BARS, "format", "csv", NO_NAME),
            new Parameter("/api/indicators/stocks/AAPL?", "indicators", "rsi", NO_INDICATORS),
            new Parameter(LINES, "interval", "1h", NO_NAME),
            new Parameter(LINES, "from", "2024-03-01", NO_TIME),
            new Parameter(LINES, "to", "2024-03-01", NO_TIME),
            new Parameter(LINES, "limit", "10", NO_WHOLE),
            new Parameter(LINES, "format", "columns", NO_NAME),
            new Parameter(PICTURE, "interval", "1h", NO_NAME),
            new Parameter(PICTURE, "from", "2024-03-01", NO_TIME),
            new Parameter(PICTURE, "to", "2024-03-01", NO_TIME),
            new Parameter(PICTURE, "limit", "10", NO_WHOLE),
            new Parameter(PICTURE, "type", "area", NO_NAME),
            new Parameter(PICTURE, "theme", "dark", NO_NAME),
            new Parameter(PICTURE, "width", "300", NO_WHOLE),
            new Parameter(PICTURE, "height", "300", NO_WHOLE),
            new Parameter(PICTURE, "scale", "2", NO_WHOLE),
            new Parameter(PICTURE, "indicators", "rsi", NO_INDICATORS),
            new Parameter(SESSIONS, "from", "2024-03-01", NO_TIME),
            new Parameter(SESSIONS, "to", "2024-03-20", NO_TIME),
            new Parameter(SESSIONS, "limit", "10", NO_WHOLE),
            new Parameter("/api/market-stats?", "market", "stocks", NO_NAME),
            new Parameter("/api/market-stats?", "format", "csv", NO_NAME),
            new Parameter("/api/watchlist?", "format", "csv", NO_NAME),
            new Parameter("/api/news?", "format", "csv", NO_NAME),
            new Parameter("/api/news?", "market", "stocks", NO_NAME),
            new Parameter("/api/news?", "symbol", "AAPL", NO_NAME),
            new Parameter("/api/news?", "importance", "high", NO_NAME),
            new Parameter("/api/news?", "impact", "up", NO_NAME),
            new Parameter("/api/news?", "limit", "10", NO_WHOLE),
            new Parameter("/api/news?", "before", "2024-03-01", NO_TIME),
            new Parameter("/api/alerts/history?", "alert", "1", List.of()),
            new Parameter("/api/alerts/history?", "before", "10", NO_WHOLE),
            new Parameter("/api/alerts/history?", "limit", "10", NO_WHOLE),
            new Parameter("/api/stream?", "symbols", "AAPL", NO_NAMES),
            new Parameter("/api/stream?", "candles", "AAPL@1h", NO_BARS),
            new Parameter("/api/stream?", "topics", "quotes", NO_NAMES),
            // Whatever is no id of ours counts as none: a browser sends what it was told long ago.
            new Parameter("/api/stream?", "last_event_id", "e1-1-00000000", List.of()));

    @RegisterExtension
    final RunningServer server = new RunningServer(
            settings -> settings.withClients(settings.clients().withRateLimit(Optional.empty())));

    static Stream<Parameter> parameters() {
        return PARAMETERS.stream();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void what_a_parameter_cannot_be_is_a_problem_that_names_it(Parameter parameter) {
        assertThat(parameter.impossible()).allSatisfy(query -> assertRefused(parameter.name(), query));
    }

    private void assertRefused(String name, String address) {
        String answer = RawHttp.get(server, address);

        assertThat(answer).as(address).containsPattern("^HTTP/1\\.1 40[04] ");
        assertThat(answer)
                .as(address)
                .contains("\r\nContent-Type: application/problem+json\r\n", "\"parameter\":\"" + name + "\"")
                .doesNotContain("\r\nSet-Cookie:");
        assertThat(answer.length()).as(address).isLessThan(4000);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void what_a_parameter_can_be_is_answered(Parameter parameter) {
        String address = parameter.route() + parameter.name() + "=" + parameter.good();

        assertThat(server.send("HEAD", address, "").statusCode()).as(address).isEqualTo(200);
    }

    /** A list that is kept by hand is forgotten: the sources are asked for what it lacks. */
    @Test
    void no_parameter_is_missing_from_the_list() {
        Set<String> named = PARAMETERS.stream().map(Parameter::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(namesInSources());
    }

    private static Set<String> namesInSources() {
        Pattern known = Pattern.compile("[ (]Parameters\\.of(?:Table)?\\(\\s*ctx, ([^)]*)\\)");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(EveryParameterTest::text)
                    .flatMap(text -> known.matcher(text).results())
                    .flatMap(call -> Stream.of(call.group(1).split(",\\s+", -1)))
                    .map(name -> name.equals("INDICATORS") ? "indicators" : name.replace("\"", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param good a value that is answered */
    record Parameter(String route, String name, String good, List<String> bad) {
        List<String> impossible() {
            Stream<String> values = Stream.of(NEVER, bad).flatMap(Collection::stream);
            return Stream.concat(
                            values.map(value -> route + name + "=" + value),
                            Stream.of(route + name, route + name + "=" + good + "&" + name + "=" + good))
                    .toList();
        }

        @Override
        public String toString() {
            return route + name;
        }
    }
}
