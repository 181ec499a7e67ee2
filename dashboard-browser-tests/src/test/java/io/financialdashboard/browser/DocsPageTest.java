package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on which programmers read and try the interface. */
class DocsPageTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESKTOP, LIGHT", "DESKTOP, DARK"})
    void axe_finds_nothing(Screen screen, ColorScheme scheme) {
        try (Window window = DASHBOARD.open(WindowOptions.of(screen).in(scheme)).goTo("/docs")) {
            ask(window, "historical");
            window.find("#historical summary, #prices summary").all().forEach(DocsPageTest::open);

            assertThat(Axe.violations(window)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void it_fits_the_screen_obeys_the_policy_and_asks_nobody_else(Screen screen) {
        try (Window window = DASHBOARD.open(screen).goTo("/docs")) {
            ask(window, "stream");

            assertThat(window.page().evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(window.complaints()).isEmpty();
            assertThat(window.strangers()).isEmpty();
        }
    }

    @Test
    void what_is_tried_shows_status_time_headers_body_and_the_line_for_the_command_line() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goTo("/docs#historical")) {
            open(window.find("#historical [data-try] > summary"));
            window.find("#historical select[name='interval']").selectOption("1h");
            window.find("#historical input[name='limit']").fill("1");
            window.find("#historical button[type='submit']").click();

            window.expect("#historical [data-field='outcome']").hasText(Pattern.compile("200 OK · \\d+ ms"));
            window.expect("#historical [data-field='headers']").containsText("data-source: simulated");
            window.expect("#historical [data-field='body']").containsText("\"time\": 1709650800");
            window.expect("#historical [data-field='curl']")
                    .hasText("curl '" + window.address("/api/historical/crypto/BTC-USDT?interval=1h&limit=1") + "'");
        }
    }

    @Test
    void what_changes_something_is_tried_with_the_example_of_its_body() {
        try (Window window = DASHBOARD.open(Screen.PHONE).goTo("/docs")) {
            open(window.find("#createAlert [data-try] > summary"));
            window.expect("#createAlert .docs-note").hasText("What this request changes stays changed.");
            window.find("#createAlert button[type='submit']").click();

            window.expect("#createAlert [data-field='outcome']").hasText(Pattern.compile("201 Created · \\d+ ms"));
            window.expect("#createAlert [data-field='body']").containsText("\"armed\": true");
            window.expect("#createAlert [data-field='curl']")
                    .containsText("curl -X POST '" + window.address("/api/alerts")
                            + "' -H 'Content-Type: application/json' --data-raw '{");

            open(window.find("#deleteAlert [data-try] > summary"));
            window.find("#deleteAlert input[name='id']").fill("1");
            window.find("#deleteAlert button[type='submit']").click();
            window.expect("#deleteAlert [data-field='outcome']").containsText("204");
            assertThat(window.complaints()).isEmpty();
            assertThat(window.page().evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
        }
    }

    @Test
    void a_mistake_is_answered_with_its_problem() {
        try (Window window = DASHBOARD.open(Screen.PHONE).goTo("/docs")) {
            open(window.find("#news [data-try] > summary"));
            window.find("#news input[name='limit']").fill("201");
            window.find("#news button[type='submit']").click();

            window.expect("#news [data-field='outcome']").containsText("400");
            window.expect("#news [data-field='body']").containsText("\"allowed\": [\n    \"1 to 200\"");
        }
    }

    @Test
    void a_stream_is_listened_to_for_a_while() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goTo("/docs")) {
            ask(window, "stream");

            window.expect("#stream [data-field='body']").containsText("event: snapshot");
            window.expect("#stream [data-field='body']").containsText("… Cut here");
        }
    }

    @Test
    void it_is_used_by_keyboard() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goTo("/docs")) {
            window.find("#assets [data-try] > summary").focus();
            for (String key : List.of("Enter", "Tab", "Tab", "Enter")) {
                window.page().keyboard().press(key);
            }

            window.expect("#assets [data-field='outcome']").containsText("200 OK");
        }
    }

    @Test
    void without_scripts_everything_is_there_to_be_read() {
        var options = WindowOptions.of(Screen.PHONE).withoutScripts();
        try (Window window = DASHBOARD.open(options).goTo("/docs")) {
            window.expect("#historical h3").hasText("GET /api/historical/{market}/{symbol}");
            window.expect("#historical").containsText("integer, 1 to 5000, by default 500");
            window.expect("#historical").containsText("curl \"$SERVER/api/historical/crypto/BTC-USDT\"");
            window.expect("#schema-Bar").containsText("closes_at");
            assertThat(window.find("[data-try]").first().isVisible()).isFalse();
        }
    }

    @Test
    void the_page_around_speaks_the_readers_language_and_the_menu_leads_to_it() {
        try (Window window =
                DASHBOARD.open(WindowOptions.of(Screen.PHONE).speaking("de")).goToMarkets()) {
            window.find("[popovertarget='more']").last().click();
            window.find("a[href='/docs']").click();

            window.expect(".docs-document").hasText("OpenAPI-Dokument");
            window.expect("#prices [data-try] > summary").containsText("Ausprobieren");
        }
    }

    private static void ask(Window window, String operation) {
        open(window.find("#" + operation + " [data-try] > summary"));
        window.find("#" + operation + " button[type='submit']").click();
        window.expect("#" + operation + " [data-field='outcome']").containsText("200 OK");
    }

    private static void open(Locator summary) {
        summary.evaluate("(summary) => (summary.parentElement.open = true)");
    }
}
