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
            window.expect(".connection").containsText("Polling every 30 s");
            window.expect("[data-market-card='crypto'] [data-row='BTC/USDT'] .price")
                    .hasText(Pattern.compile("[\\d,]+\\.\\d\\d"));
        }
    }

    @Test
    void without_a_server_the_page_says_that_it_is_offline() {
        try (Window window = withoutStream()) {
            window.page().route("**/api/prices", Route::abort);
            window.goTo("/").waitForConnection("offline");
            window.expect(".connection").containsText("Offline since");
            window.expect("[data-notice]")
                    .hasText(Pattern.compile(
                            "No connection to the server since .* Prices shown are less than a minute old.*"));
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
            window.expect("[data-notice]").isHidden();
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
