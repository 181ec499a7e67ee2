package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateLimitTest {
    private static final RateLimit SMALL = new RateLimit(1, 5);

    /** Behind a proxy, so that tests on this machine can be anybody. */
    @RegisterExtension
    final RunningServer server = new RunningServer(settings ->
            settings.withClients(ClientRules.usual().withTrustedProxies(1).withRateLimit(Optional.of(SMALL))));

    @Test
    void who_asks_too_often_is_told_when_to_come_back() {
        HttpResponse<String> refused = askUntilRefused("192.0.2.1");

        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"client\";q=5;w=5");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).matches("\"client\";r=0;t=[45]");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(refused.body())
                .contains("\"type\":\"/problems/too-many-requests\"", "5 requests at once", "try again in 1 s");
    }

    @Test
    void another_client_is_not_held_up() {
        askUntilRefused("192.0.2.1");

        HttpResponse<String> other = ask("/api/prices", "192.0.2.2");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("RateLimit")).hasValue("\"client\";r=4;t=1");
    }

    @Test
    void the_addresses_that_one_customer_has_are_one_client() {
        askUntilRefused("2001:db8:1:2::1");

        assertThat(ask("/api/prices", "2001:db8:1:2:ffff::9").statusCode()).isEqualTo(429);
        assertThat(ask("/api/prices", "2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_client_makes_up_before_the_proxy_does_not_count() {
        askUntilRefused("192.0.2.1");

        assertThat(ask("/api/prices", "198.51.100.7, 192.0.2.1").statusCode()).isEqualTo(429);
    }

    @Test
    void files_and_health_cost_nothing() {
        askUntilRefused("192.0.2.1");

        String file = server.assets.url("app.js");
        assertThat(ask(file, "192.0.2.1").statusCode()).isEqualTo(200);
        assertThat(ask("/health/ready", "192.0.2.1").statusCode()).isEqualTo(200);
    }

    @Test
    void this_machine_is_not_counted() {
        assertThat(server.get("/api/prices").headers().firstValue("RateLimit")).isEmpty();
        assertThat(ask("/api/prices", "::1").headers().firstValue("RateLimit")).isEmpty();
    }

    @Test
    void a_limit_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new RateLimit(0, 1)).hasMessageContaining("1 to 100000 a second, got 0");
        assertThatThrownBy(() -> new RateLimit(5, 4)).hasMessageContaining("at least a second's worth, got 4");
    }

    private HttpResponse<String> askUntilRefused(String client) {
        // On a slow machine a token may come back meanwhile.
        return IntStream.range(0, 100)
                .mapToObj(i -> ask("/api/prices", client))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> ask(String path, String client) {
        return server.get(path, "X-Forwarded-For", client);
    }
}
