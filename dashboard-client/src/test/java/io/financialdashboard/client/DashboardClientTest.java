package io.financialdashboard.client;

import static io.financialdashboard.client.ScriptedServer.json;
import static io.financialdashboard.client.ScriptedServer.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.client.model.Market;
import io.financialdashboard.client.model.Watchlist;
import io.financialdashboard.client.problem.ProblemException;
import io.financialdashboard.client.problem.UnexpectedAnswerException;
import io.financialdashboard.client.problem.UnreachableException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked, letter by letter, and what becomes of refusals; real answers are read in the tests of the application. */
class DashboardClientTest {
    @Test
    void a_request_for_bars_says_all_that_was_wanted() throws Exception {
        BarsRequest request = BarsRequest.of(Market.CRYPTO, "BTC/USDT")
                .interval("15m")
                .from(Instant.parse("2024-03-15T00:00:00Z"))
                .to(Instant.parse("2024-03-16T00:00:00Z"))
                .limit(2);

        try (var server = new ScriptedServer(json("[]"));
                var client = DashboardClient.at(server.uri())) {
            assertThat(client.bars(request)).isEmpty();
            assertThat(server.asked())
                    .startsWith("GET /api/historical/crypto/BTC%2FUSDT?interval=15m&from=2024-03-15T00%3A00%3A00Z"
                            + "&to=2024-03-16T00%3A00%3A00Z&limit=2 ");
        }
    }

    @Test
    void a_request_for_news_says_nothing_that_was_not_wanted() throws Exception {
        try (var server = new ScriptedServer(json("[]"), json("[]"));
                var client = DashboardClient.at(server.uri())) {
            client.news(NewsRequest.newest(5));
            client.news(NewsRequest.newest(5)
                    .about(Market.STOCKS)
                    .about("AAPL")
                    .importance("high")
                    .before(Instant.EPOCH));

            assertThat(server.asked()).startsWith("GET /api/news?limit=5 ");
            assertThat(server.asked())
                    .startsWith("GET /api/news?market=stocks&symbol=AAPL&importance=high"
                            + "&before=1970-01-01T00%3A00%3A00Z&limit=5 ");
        }
    }

    @Test
    void a_change_is_sent_as_json_and_answered_with_the_list() throws Exception {
        String list =
                "{\"id\":\"metals\",\"name\":\"Metals\",\"symbols\":[\"XAUUSD\"],\"colour\":\"a newer server's\"}";
        try (var server = new ScriptedServer(json(list), json(list));
                var client = DashboardClient.at(server.uri())) {
            var metals = new Watchlist("metals", "Metals", List.of("XAUUSD"));
            assertThat(client.createWatchlist("Metals", List.of("XAUUSD"))).isEqualTo(metals);
            assertThat(client.addToWatchlist("metals", Market.COMMODITIES, "XAUUSD"))
                    .isEqualTo(metals);

            assertThat(server.asked()).startsWith("POST /api/watchlists ").contains("Content-Type: application/json");
            assertThat(server.asked()).startsWith("PUT /api/watchlists/metals/items/commodities/XAUUSD ");
        }
    }

    @Test
    void a_problem_is_an_exception_with_all_that_it_says() throws Exception {
        String problem = "{\"type\":\"/problems/not-found\",\"title\":\"There is no such thing\",\"status\":404,"
                + "\"detail\":\"there is no asset 'APPL'\",\"parameter\":\"symbol\",\"allowed\":[\"AAPL\"]}";
        try (var server = new ScriptedServer(problem(404, problem));
                var client = DashboardClient.at(server.uri())) {
            assertThatThrownBy(() -> client.quality(Market.STOCKS, "APPL"))
                    .hasMessage("404 There is no such thing: there is no asset 'APPL'")
                    .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                        assertThat(thrown.status()).isEqualTo(404);
                        assertThat(thrown.type()).isEqualTo("/problems/not-found");
                        assertThat(thrown.parameter()).hasValue("symbol");
                        assertThat(thrown.allowed()).containsExactly("AAPL");
                        assertThat(thrown.isPassing()).isFalse();
                    });
        }
    }

    @Test
    void what_a_proxy_says_in_its_own_words_is_a_problem_without_them() throws Exception {
        try (var server = new ScriptedServer(problem(502, "<h1>Bad Gateway</h1>", "Retry-After: 7"));
                var client = DashboardClient.at(server.uri())) {
            assertThatThrownBy(client::prices).isInstanceOfSatisfying(ProblemException.class, thrown -> {
                assertThat(thrown.type()).isEqualTo("about:blank");
                assertThat(thrown.isPassing()).isTrue();
                assertThat(thrown.retryAfter()).isEqualTo(Duration.ofSeconds(7));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><title>Another program</title>", "{}", "[{}]", "null", ""})
    void what_another_program_answers_is_none_of_a_dashboards(String body) throws Exception {
        try (var server = new ScriptedServer(json(body), json(body), json(body), json(body));
                var client = DashboardClient.at(server.uri())) {
            assertThatThrownBy(client::catalogue)
                    .isInstanceOf(UnexpectedAnswerException.class)
                    .hasMessage("no dashboard's answer to GET " + server.uri() + "/api/assets");
            assertThatThrownBy(client::prices).isInstanceOf(UnexpectedAnswerException.class);
            assertThatThrownBy(client::watched).isInstanceOf(UnexpectedAnswerException.class);
            assertThatThrownBy(() -> client.createWatchlist("Metals", List.of("XAUUSD")))
                    .isInstanceOf(UnexpectedAnswerException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/markets", "/markets/", "/a/b//"})
    void a_path_that_a_proxy_puts_before_is_kept(String path) throws Exception {
        try (var server = new ScriptedServer(json("[]"));
                var client = DashboardClient.at(URI.create(server.uri() + path))) {
            client.watched();

            assertThat(server.asked()).startsWith("GET " + path.replaceAll("/+$", "") + "/api/watchlist ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1", "ftp://a.example", "http:///api", "//a.example", "http:a"})
    void an_address_at_which_nothing_can_be_asked_is_refused(String address) {
        assertThatThrownBy(() -> DashboardClient.at(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a dashboard's address must be such as http://127.0.0.1:8080, got " + address);
    }

    @Test
    void nobody_there_is_told_with_what_was_asked() throws Exception {
        URI gone;
        try (var server = new ScriptedServer()) {
            gone = server.uri();
        }
        try (var client = DashboardClient.at(gone)) {
            assertThatThrownBy(client::prices)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage("no answer to GET " + gone + "/api/prices: nothing listens there (connection refused)");
        }
    }

    @Test
    void a_host_that_is_not_known_is_told_so_however_deep_the_reason_lies() {
        var unresolved = new ConnectException();
        unresolved.initCause(new ConnectException().initCause(new UnresolvedAddressException()));

        assertThat(UnreachableException.words(unresolved)).isEqualTo("there is no such host");
        assertThat(UnreachableException.words(new HttpTimeoutException("request timed out")))
                .isEqualTo("request timed out");
    }

    @Test
    void a_slow_answer_is_not_waited_for_longer_than_was_said() throws Exception {
        try (var server = new ScriptedServer(ScriptedServer.SILENCE);
                var client = DashboardClient.at(server.uri(), Duration.ofMillis(200))) {
            assertThatThrownBy(client::watchlists).isInstanceOf(UnreachableException.class);
        }
    }
}
