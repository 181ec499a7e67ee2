package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.app.Dashboard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup and scripts in names of assets, in the news about them, in watchlists and in addresses: shown, never obeyed. */
class HostileTextsTest {
    private static final String NAME = "<img src=x onerror=alert(1)> <b>Apple</b>";
    private static final String LIST = "<script>alert(2)</script> javascript:alert(3)";

    @RegisterExtension
    static final DashboardInBrowser BROWSER = new DashboardInBrowser();

    private static Dashboard dashboard;

    private final List<String> alerts = new ArrayList<>();

    @BeforeAll
    static void a_dashboard_of_hostile_names(@TempDir Path folder) throws IOException, InterruptedException {
        Path catalogue = Files.writeString(folder.resolve("catalogue.csv"), """
                symbol,market,display_name,base,quote,price_scale,min_tick,calendar,volume_kind,volume_scale,price_basis,splits
                AAPL,stocks,%s,AAPL,USD,2,0.01,us-equities,shares,0,last,
                BTC/USDT,crypto,javascript:alert(4)//"'><svg onload=alert(5)>,BTC,USDT,2,0.01,crypto-24x7,base,6,last,
                """.formatted(NAME));
        dashboard = DashboardInBrowser.start("--assets=" + catalogue);
        send("POST", "/api/watchlists", "{\"name\":\"" + LIST + "\",\"symbols\":[\"AAPL\"]}");
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void the_markets_the_news_and_the_lists_show_them_as_text() {
        try (Window window = open()) {
            window.goTo("/").waitForConnection("live");
            window.expect("[data-market-card='stocks'] .card-name").containsText(NAME);
            window.find("[data-field='switch']").click();
            window.expect("[role='menu']").containsText(LIST);
            assertThat(window.find("[data-article]").allInnerTexts()).anyMatch(text -> text.contains(NAME));

            assertNothingWasObeyed(window);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void a_chart_shows_them_as_text() {
        try (Window window = open()) {
            window.goTo("/chart/stocks/AAPL").waitForConnection("live");
            window.expect("body").containsText(NAME);

            assertNothingWasObeyed(window);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chart/stocks/%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/chart/%3Cscript%3Ealert(1)%3C%2Fscript%3E/AAPL",
                "/chart/stocks/AAPL?interval=%3Cscript%3Ealert(1)%3C/script%3E&tz=javascript:alert(1)",
                "/chart/stocks/AAPL?indicators=%3Cimg%20src=x%20onerror=alert(1)%3E&compare=javascript:alert(1)",
                "/?lang=%3Cscript%3Ealert(1)%3C/script%3E#%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/%3Csvg%20onload=alert(1)%3E",
            })
    void no_address_brings_a_script_along(String address) {
        try (Window window = open()) {
            window.goTo(address);
            window.page().waitForLoadState();

            assertNothingWasObeyed(window);
            assertThat(window.complaints())
                    .noneMatch(one -> one.contains("Content Security Policy") || one.contains("uncaught"));
        }
    }

    private Window open() {
        Window window = BROWSER.open(WindowOptions.of(Screen.DESKTOP), dashboard);
        window.page().onDialog(dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
        });
        return window;
    }

    private void assertNothingWasObeyed(Window window) {
        assertThat(window.find(
                                "img[src='x'], [onerror], [onload], a[href^='javascript:'], script:not([src]), b:text('Apple')")
                        .count())
                .isZero();
        assertThat(alerts).isEmpty();
        assertThat(window.strangers()).isEmpty();
    }

    private static void send(String method, String path, String json) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + dashboard.port() + path))
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
        }
    }
}
