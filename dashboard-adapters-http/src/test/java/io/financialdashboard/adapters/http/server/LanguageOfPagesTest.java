package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LanguageOfPagesTest {
    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void a_browser_that_asks_for_nothing_gets_english() {
        HttpResponse<String> page = server.get("/");

        assertThat(page.body()).contains("Markets");
        assertThat(page.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(page.headers().firstValue("Vary")).hasValue("Accept-Encoding, Accept-Language, Cookie");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_browser_gets_the_language_that_it_is_set_to() {
        assertThat(server.get("/", "Accept-Language", "de-AT,de;q=0.9").body()).contains("Märkte");
    }

    @Test
    void a_choice_in_the_address_is_kept_in_a_cookie() {
        HttpResponse<String> page = server.get("/?lang=ar", "Accept-Language", "de");

        assertThat(page.body()).contains("الأسواق");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("lang=ar;")
                .contains("Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void the_cookie_counts_more_than_what_the_browser_is_set_to() {
        assertThat(server.get("/", "Accept-Language", "ar", "Cookie", "lang=de").body())
                .contains("Märkte");
    }

    @Test
    void a_language_that_nobody_wrote_counts_for_nothing() {
        HttpResponse<String> page = server.get("/?lang=xx", "Cookie", "lang=../../etc");

        assertThat(page.body()).contains("Markets");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void pages_in_two_languages_have_validators_of_their_own() {
        String german = etag("de");

        assertThat(german).isNotEqualTo(etag("en"));
        assertThat(server.get("/", "Accept-Language", "de", "If-None-Match", german)
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.get("/", "Accept-Language", "en", "If-None-Match", german)
                        .statusCode())
                .isEqualTo(200);
    }

    private String etag(String language) {
        return server.get("/", "Accept-Language", language)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }
}
