package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a shared worker, and without one, where one of the pages has the stream. */
class SharedStreamTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final Pattern OPEN_STREAMS = Pattern.compile("(?m)^dashboard_streams_open (\\d+)");
    private static final String LIVE = "body[data-connection='live']";
    private static final String PRICES =
            "[...document.querySelectorAll('[data-row] .price, [data-quote] .price')].map((p) => p.innerText).join(' ')";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eight_tabs_have_one_stream_and_still_ask_for_other_things(boolean workers) throws Exception {
        try (Window window = open(workers).goToMarkets()) {
            List<Page> tabs = new ArrayList<>();
            for (int tab = 0; tab < 7; tab++) {
                tabs.add(window.openTab(tab % 2 == 0 ? "/chart/crypto/BTC-USDT" : "/"));
                tabs.getLast().waitForSelector(LIVE);
            }
            assertStreams(1);
            assertThat(tabs.getLast().evaluate("fetch('/api/assets').then((answer) => answer.status)"))
                    .isEqualTo(200);
            // A page behind others draws no frame, so only the one in front can be seen to move.
            assertPricesMove(tabs.getLast());
        }
        assertStreams(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void another_tab_costs_the_first_no_history(boolean workers) {
        try (Window window = open(workers).goToMarkets().waitForCharts()) {
            var asked = new AtomicInteger();
            window.page().onRequest(request -> asked.addAndGet(request.url().contains("/api/historical/") ? 1 : 0));
            Page tab = window.openTab("/chart/stocks/AAPL?interval=1m");
            tab.waitForSelector("[data-chart][data-state='ready']");
            tab.waitForSelector(LIVE);
            assertPricesMove(tab);
            assertThat(asked).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_tabs_left_go_on_when_the_first_is_closed(boolean workers) throws Exception {
        try (Window window = open(workers).goToMarkets()) {
            Page left = window.openTab("/");
            left.waitForSelector(LIVE);
            window.page().close();
            assertPricesMove(left);
            left.waitForSelector(LIVE);
            assertStreams(1);
        }
    }

    private static Window open(boolean workers) {
        var options = WindowOptions.of(Screen.DESKTOP);
        return DASHBOARD.open(workers ? options.withWorkers() : options);
    }

    private static void assertPricesMove(Page page) {
        page.bringToFront();
        Object before = page.evaluate(PRICES);
        page.waitForFunction("(before) => " + PRICES + " !== before", before);
    }

    /** Streams that end are noticed by the server a moment later. */
    private static void assertStreams(int expected) throws IOException, InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (streams() != expected && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(streams()).isEqualTo(expected);
    }

    private static int streams() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + DASHBOARD.port() + "/metrics"))
                    .build();
            String figures =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Matcher matcher = OPEN_STREAMS.matcher(figures);
            assertThat(matcher.find()).isTrue();
            return Integer.parseInt(matcher.group(1));
        }
    }
}
