package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.app.Dashboard;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InstallableTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final WindowOptions WITH_WORKERS =
            WindowOptions.of(Screen.PHONE).withWorkers();

    /** How many caches there are, whether many files are in the first, and what else is. */
    private static final String KEPT = """
            async () => {
              const names = await caches.keys();
              const requests = await (await caches.open(names[0])).keys();
              const paths = requests.map(({ url }) => new URL(url).pathname);
              const files = paths.filter((path) => path.startsWith('/assets/'));
              return [names.length, files.length > 20, paths.filter((path) => !files.includes(path)).join()];
            }
            """;

    @Test
    void the_manifest_names_icons_of_the_sizes_that_they_have() {
        try (Window window = DASHBOARD.open(WITH_WORKERS).goToMarkets()) {
            Object sizes = window.page().evaluate("""
                    async () => {
                      const manifest = await (await fetch('/manifest.webmanifest')).json();
                      const icons = manifest.icons.filter(({ type }) => type === 'image/png');
                      return Promise.all(icons.map(async ({ src, sizes, purpose = 'any' }) => {
                        const { width, height } = await createImageBitmap(await (await fetch(src)).blob());
                        return `${purpose} ${sizes} ${width}x${height}`;
                      }));
                    }
                    """);
            assertThat(sizes)
                    .isEqualTo(List.of("any 192x192 192x192", "any 512x512 512x512", "maskable 512x512 512x512"));
        }
    }

    @Test
    void the_worker_keeps_files_of_this_release_and_no_prices() {
        try (Window window = DASHBOARD.open(WITH_WORKERS).goToMarkets()) {
            waitForWorker(window);
            window.goToMarkets().waitForCharts();
            // A file is kept after the page has got it.
            window.page().waitForCondition(() -> window.page().evaluate(KEPT).equals(List.of(1, true, "/offline")));
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void without_a_server_a_page_says_so_and_opens_by_itself_when_it_is_back() {
        Dashboard first = DashboardInBrowser.start(0);
        int port = first.port();
        try (Window window = DASHBOARD.open(port, WITH_WORKERS)) {
            window.goToMarkets();
            waitForWorker(window);
            first.close();
            window.goTo("/chart/crypto/BTC-USDT");
            assertThat(window.find("h1").innerText()).isEqualTo("No connection to the server");
            assertThat(Axe.violations(window)).isEmpty();
            try (Dashboard second = DashboardInBrowser.start(port)) {
                window.waitForConnection("live");
                assertThat(window.find("h1").innerText()).startsWith("BTC/USDT");
                assertThat(second.port()).isEqualTo(port);
            }
        } finally {
            first.close();
        }
    }

    @Test
    void a_new_release_is_offered_and_taken_on_a_press() throws IOException {
        try (Gateway gateway = new Gateway(DASHBOARD.port());
                Window window = DASHBOARD.open(gateway.port(), WITH_WORKERS)) {
            window.goToMarkets();
            waitForWorker(window);
            gateway.appendToWorker("// another release");
            window.goToMarkets();
            var offer = window.find(".toast");
            offer.waitFor();
            assertThat(offer.innerText()).contains("A new version is ready.");
            window.page().evaluate("document.body.dataset.marked = 'yes'");
            offer.locator("button").click();
            window.find("body:not([data-marked])[data-connection='live']").waitFor();
        }
    }

    private static void waitForWorker(Window window) {
        window.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
    }
}
