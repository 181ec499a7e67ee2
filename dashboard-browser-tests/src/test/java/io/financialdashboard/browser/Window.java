package io.financialdashboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One window of the browser, and everything that it complained about. */
final class Window implements AutoCloseable {
    private static final String REPORT_VIOLATIONS = """
            addEventListener('securitypolicyviolation', (event) =>
              console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
            """;
    private static final String NO_WORKERS =
            "delete globalThis.SharedWorker; delete Navigator.prototype.serviceWorker;";
    private static final int PATIENCE = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    Window(Browser browser, String address, WindowOptions options) {
        Screen screen = options.screen();
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setHasTouch(screen.isPhone())
                .setIsMobile(screen.isPhone())
                .setColorScheme(options.scheme())
                .setLocale(options.language())
                .setTimezoneId("Europe/Berlin")
                .setJavaScriptEnabled(options.scripts()));
        context.addInitScript(REPORT_VIOLATIONS);
        if (!options.workers()) {
            context.addInitScript(NO_WORKERS);
        }
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                strangers.add(request.url());
            }
        });
    }

    String address(String path) {
        return address + path;
    }

    Window goTo(String path) {
        page.navigate(address(path));
        return this;
    }

    /** Goes there without waiting until all of the page has come. */
    Window goToUnfinished(String path) {
        page.navigate(address(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForSelector(
                "[data-toasts]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /** Goes to the overview and waits until the market reaches it. */
    Window goToMarkets() {
        goTo("/");
        waitForConnection("live");
        return this;
    }

    Window waitForConnection(String state) {
        page.waitForSelector("body[data-connection='" + state + "']");
        return this;
    }

    /** Waits until each chart in sight has drawn its bars. */
    Window waitForCharts() {
        page.waitForFunction("""
                () => [...document.querySelectorAll('[data-chart]')]
                  .filter((chart) => chart.getBoundingClientRect().top < innerHeight && chart.getBoundingClientRect().bottom > 0)
                  .every((chart) => chart.dataset.state === 'ready')
                """);
        return this;
    }

    /** Waits until what was to be drawn with the next frame is drawn. */
    Window waitForFrame() {
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        return this;
    }

    /** Another tab of the same browser, whose complaints nobody reads. */
    Page openTab(String path) {
        Page tab = context.newPage();
        tab.navigate(address(path));
        return tab;
    }

    /** Waits for the page's own font: a page whose fonts have not begun to load says that all are loaded. */
    Window waitForFonts() {
        page.waitForFunction("() => document.fonts.check(\"12px 'Inter Variable'\")");
        return this;
    }

    /** Waits until the address is that path and query. */
    Window waitForPath(String path) {
        page.waitForURL(url -> url.equals(address(path)));
        return this;
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** What a part of the page is to become; waits until it has. */
    LocatorAssertions expect(String selector) {
        return PlaywrightAssertions.assertThat(find(selector));
    }

    /** The path and query of what is shown. */
    String path() {
        URI shown = URI.create(page.url());
        return shown.getRawPath() + (shown.getRawQuery() == null ? "" : "?" + shown.getRawQuery());
    }

    /** Console messages, uncaught errors and violations of the content security policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Addresses on other hosts that the page asked for. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }

    @Override
    public void close() {
        context.close();
    }
}
