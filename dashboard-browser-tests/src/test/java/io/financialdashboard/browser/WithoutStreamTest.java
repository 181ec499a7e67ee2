package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WithoutStreamTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    /** The stream itself and none of the modules about it. */
    private static final Pattern STREAM = Pattern.compile("/api/stream(\\?|$)");

    private static final String NEWS_WITH_MARKUP = """
            [{"id": "evil", "title": "<img src=x onerror=alert(1)><b>Gold</b> & \\"oil\\"", "source": "<i>Wire</i>",
              "time": "just now", "timestamp": "2024-03-05T15:00:00Z", "summary": "<script>alert(2)</script>",
              "tags": [], "category": "markets", "importance": "high", "market_impact": 1.5, "markets": [],
              "symbols": ["XAUUSD"], "url": "javascript:alert(3)"}]
            """;

    @Test
    void the_page_polls_and_says_so() {
        try (Window window = withoutStream()) {
            window.goTo("/").waitForConnection("polling");
            assertThat(window.find(".connection").innerText()).isEqualTo("Polling every 30 s");
            assertThat(window.find("[data-market-card='crypto'] [data-row='BTC/USDT'] .price")
                            .innerText())
                    .matches("[\\d,]+\\.\\d\\d");
        }
    }

    @Test
    void without_a_server_the_page_says_that_it_is_offline() {
        try (Window window = withoutStream()) {
            window.page().route("**/api/prices", Route::abort);
            window.goTo("/").waitForConnection("offline");
            assertThat(window.find(".connection").innerText()).startsWith("Offline since");
            assertThat(window.find("[data-notice]").innerText())
                    .startsWith("No connection to the server since")
                    .contains("Prices shown are less than a minute old");
            assertThat(Axe.violations(window)).isEmpty();
        }
    }

    @Test
    void who_does_not_want_to_wait_asks_again_at_once() {
        try (Window window = withoutStream()) {
            window.page().route("**/api/prices", Route::abort);
            window.goTo("/").waitForConnection("offline");
            window.page().unroute("**/api/prices");
            window.find("[data-notice] button").click();
            window.waitForConnection("polling");
            assertThat(window.find("[data-notice]").isVisible()).isFalse();
        }
    }

    @Test
    void markup_in_news_is_shown_as_text() {
        try (Window window = withoutStream()) {
            window.page()
                    .route(
                            "**/api/news*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(NEWS_WITH_MARKUP)));
            window.goTo("/").waitForConnection("polling");

            var article = window.find("[data-article='evil']");
            assertThat(article.locator(".news-title").innerText())
                    .isEqualTo("<img src=x onerror=alert(1)><b>Gold</b> & \"oil\"");
            assertThat(article.locator(".news-summary").innerText()).isEqualTo("<script>alert(2)</script>");
            assertThat(article.locator("img, b, i, script, .news-title a").count())
                    .isZero();
        }
    }

    /** A proxy that lets everything through but the stream. */
    private static Window withoutStream() {
        Window window = DASHBOARD.open(Screen.DESKTOP);
        window.page().route(STREAM, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        return window;
    }
}
