package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.MouseButton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WatchlistsTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    private static final String SYMBOLS =
            "() => [...document.querySelectorAll('[data-watchlist] [data-row]')].map((row) => row.dataset.row)";

    @ParameterizedTest
    @EnumSource
    void an_asset_is_found_by_its_name_added_and_kept(Screen screen) {
        try (Window window = watching(screen, "Added " + screen, "AAPL")) {
            window.find("[data-field='add']").fill("tesl");
            assertThat(window.find("[role='option'][aria-selected='true'] strong")
                            .last()
                            .innerText())
                    .isEqualTo("TSLA");
            window.find("[data-field='add']").press("Enter");
            awaitSymbols(window, "AAPL", "TSLA");
            window.page()
                    .waitForFunction(
                            "() => /\\d/.test(document.querySelector('[data-watchlist] [data-row=TSLA] .price').textContent)");

            assertThat(window.find("[data-field='add']").inputValue()).isEmpty();
            window.goToMarkets();
            awaitSymbols(window, "AAPL", "TSLA");
        }
    }

    @Test
    void suggestions_stay_below_their_field_when_the_page_scrolls() {
        String distance = """
                () => document.querySelector('#watch-suggestions').getBoundingClientRect().top
                  - document.querySelector("[data-field='add']").getBoundingClientRect().bottom
                """;
        try (Window window = DASHBOARD.open(Screen.PHONE).goToMarkets()) {
            window.find("[data-field='add']").click();
            window.find("[data-field='add']").fill("o");
            window.page().waitForSelector("#watch-suggestions [aria-selected='true']");
            Object before = window.page().evaluate("scrollY");
            window.page().evaluate("scrollBy(0, 120)");
            window.page().waitForFunction("(before) => scrollY !== before", before);
            window.waitForFrame();
            assertThat(((Number) window.page().evaluate(distance)).doubleValue())
                    .isEqualTo(4, within(0.5));
        }
    }

    @Test
    void what_is_no_asset_is_said_to_be_none() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.find("[data-field='add']").fill("<b>nothing</b>");
            window.find("[data-field='add']").press("Enter");
            assertThat(window.find(".toast").innerText()).contains("No asset “<b>nothing</b>”");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_removed_asset_comes_back_to_its_old_place(Screen screen) {
        try (Window window = watching(screen, "Undo " + screen, "AAPL", "MSFT", "TSLA")) {
            window.find("[data-row-menu='MSFT']").click();
            choose(window, "Remove");
            awaitSymbols(window, "AAPL", "TSLA");

            window.find(".toast-action").click();
            awaitSymbols(window, "AAPL", "MSFT", "TSLA");
            window.goToMarkets();
            awaitSymbols(window, "AAPL", "MSFT", "TSLA");
        }
    }

    @Test
    void alt_with_an_arrow_moves_an_asset_and_says_where_it_stands() {
        try (Window window = watching(Screen.DESKTOP, "Keys", "AAPL", "MSFT", "TSLA")) {
            window.find("[data-watchlist] [data-row='AAPL'] a").focus();
            window.page().keyboard().press("Alt+ArrowDown");
            window.page().keyboard().press("Alt+ArrowDown");
            awaitSymbols(window, "MSFT", "TSLA", "AAPL");
            window.page()
                    .waitForFunction(
                            "() => document.querySelector('[data-field=announce]').textContent === 'AAPL, place 3 of 3'");
            assertThat(window.find("[data-watchlist] a:focus").innerText()).isEqualTo("AAPL");

            window.goToMarkets();
            awaitSymbols(window, "MSFT", "TSLA", "AAPL");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_asset_is_dragged_to_another_place_and_kept_there(Screen screen) {
        try (Window window = watching(screen, "Drag " + screen, "AAPL", "MSFT", "TSLA")) {
            drag(window, "TSLA", "AAPL");
            awaitSymbols(window, "TSLA", "AAPL", "MSFT");
            assertThat(window.path()).isEqualTo("/");

            window.page()
                    .waitForFunction(
                            "() => document.querySelector('[data-field=announce]').textContent === 'TSLA, place 1 of 3'");
            window.goToMarkets();
            awaitSymbols(window, "TSLA", "AAPL", "MSFT");
        }
    }

    @Test
    void delete_removes_an_asset_and_the_focus_goes_to_the_next() {
        try (Window window = watching(Screen.DESKTOP, "Delete", "AAPL", "MSFT", "TSLA")) {
            window.find("[data-watchlist] [data-row='MSFT'] a").press("Delete");
            awaitSymbols(window, "AAPL", "TSLA");
            assertThat(window.find("[data-watchlist] a:focus").innerText()).isEqualTo("TSLA");
        }
    }

    @Test
    void escape_puts_a_dragged_asset_back() {
        try (Window window = watching(Screen.DESKTOP, "Escape", "AAPL", "MSFT", "TSLA")) {
            grab(window, "TSLA", "AAPL");
            awaitSymbols(window, "TSLA", "AAPL", "MSFT");
            window.page().keyboard().press("Escape");
            awaitSymbols(window, "AAPL", "MSFT", "TSLA");
            window.page().mouse().up();
            assertThat(window.page().evaluate(SYMBOLS)).isEqualTo(List.of("AAPL", "MSFT", "TSLA"));
        }
    }

    @Test
    void sorting_is_a_view_and_leaves_the_order_as_it_is_kept() {
        try (Window window = watching(Screen.DESKTOP, "Sorted", "TSLA", "AAPL", "MSFT")) {
            window.find("[data-sort='symbol']").click();
            awaitSymbols(window, "AAPL", "MSFT", "TSLA");
            assertThat(window.find("[data-watchlist] th[aria-sort='ascending']").innerText())
                    .isEqualTo("Asset");
            window.find("[data-sort='symbol']").click();
            awaitSymbols(window, "TSLA", "MSFT", "AAPL");
            assertThat(keptSymbols(window, "sorted")).isEqualTo(List.of("TSLA", "AAPL", "MSFT"));

            window.find("[data-sort='symbol']").click();
            awaitSymbols(window, "TSLA", "AAPL", "MSFT");
        }
    }

    @Test
    void the_menu_opens_by_right_click_by_keys_and_by_its_button() {
        try (Window window = watching(Screen.DESKTOP, "Menus", "AAPL", "MSFT")) {
            var row = "[data-watchlist] [data-row='MSFT'] ";
            window.find(row + "a").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
            thenMenuIsOpenFor(window, "MSFT");
            window.find(row + "a").press("Shift+F10");
            thenMenuIsOpenFor(window, "MSFT");
            window.find(row + "a").press("ContextMenu");
            thenMenuIsOpenFor(window, "MSFT");
            window.find(row + "[data-row-menu]").press("Enter");
            thenMenuIsOpenFor(window, "MSFT");
        }
    }

    @Test
    void a_long_press_opens_the_menu_on_a_phone() {
        try (Window window = watching(Screen.PHONE, "Long press", "AAPL", "MSFT")) {
            window.page()
                    .evaluate(
                            "() => document.querySelector('[data-watchlist] [data-row=MSFT] .cell-price').dispatchEvent("
                                    + "new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch', clientX: 200, clientY: 300 }))");
            thenMenuIsOpenFor(window, "MSFT");
        }
    }

    @Test
    void an_asset_moves_to_the_top_and_to_another_list() {
        try (Window window = watching(Screen.DESKTOP, "Source", "AAPL", "MSFT", "TSLA")) {
            create(window, "Target");
            window.goToMarkets();
            window.find("[data-row-menu='TSLA']").click();
            choose(window, "Move to top");
            awaitSymbols(window, "TSLA", "AAPL", "MSFT");

            window.find("[data-row-menu='AAPL']").click();
            choose(window, "Move to Target");
            awaitSymbols(window, "TSLA", "MSFT");
            awaitKept(window, "target", "AAPL");

            window.find(".toast-action").click();
            awaitSymbols(window, "TSLA", "AAPL", "MSFT");
            awaitKept(window, "target");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_list_is_created_renamed_deleted_and_brought_back(Screen screen) {
        try (Window window = DASHBOARD.open(screen).goToMarkets()) {
            String name = "Energy " + screen;
            window.find("[data-field='switch']").click();
            choose(window, "New list…");
            window.find("dialog input").fill(name);
            window.find("dialog input").press("Enter");
            awaitName(window, name);
            assertThat(window.find("[data-field='no-items']").isVisible()).isTrue();

            window.find("[data-field='switch']").click();
            choose(window, "Rename…");
            window.find("dialog input").fill(name + " & oil");
            window.find("dialog input").press("Enter");
            awaitName(window, name + " & oil");

            window.find("[data-field='switch']").click();
            choose(window, "Delete this list");
            awaitName(window, "Watchlist");
            window.find(".toast-action").click();
            awaitName(window, name + " & oil");
        }
    }

    @Test
    void what_another_browser_changed_is_seen_on_coming_back() {
        try (Window here = watching(Screen.DESKTOP, "Shared", "AAPL");
                Window there = DASHBOARD.open(Screen.DESKTOP)) {
            there.goToMarkets();
            there.page()
                    .evaluate(
                            "() => fetch('/api/watchlists/shared/items/stocks/MSFT', { method: 'PUT' }).then((answer) => answer.ok)");
            here.page().evaluate("dispatchEvent(new Event('focus'))");
            awaitSymbols(here, "AAPL", "MSFT");
            assertThat(here.page().evaluate(SYMBOLS)).isEqualTo(List.of("AAPL", "MSFT"));
        }
    }

    @Test
    void on_a_read_only_server_nothing_can_be_changed_and_the_page_says_why() {
        try (var dashboard = DashboardInBrowser.start("--read-only");
                Window window = DASHBOARD.open(WindowOptions.of(Screen.DESKTOP), dashboard)) {
            window.goToMarkets();
            assertThat(window.find("[data-field='add']").isDisabled()).isTrue();
            assertThat(window.find(".watch-reason").innerText()).contains("read-only");

            openMenu(window, "[data-row-menu='AAPL']");
            assertThat(window.find(".menu [aria-disabled='true']").allInnerTexts())
                    .hasSize(2)
                    .allMatch(text -> text.contains("This server is read-only"));
            assertThat(Axe.violations(window)).isEmpty();
        }
    }

    @Test
    void the_width_and_the_fold_are_remembered() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP).goToMarkets()) {
            window.find("[data-field='edge']").press("ArrowRight");
            waitForWidth(window, 280);
            window.goToMarkets();
            waitForWidth(window, 280);

            window.find("[data-field='fold']").click();
            waitForWidth(window, 40);
            window.goToMarkets();
            waitForWidth(window, 40);
            assertThat(Axe.violations(window)).isEmpty();
            window.find("[data-field='fold']").click();
            waitForWidth(window, 280);
        }
    }

    @Test
    void lists_that_cannot_be_loaded_say_so_and_can_be_tried_again() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            window.page().route("**/api/watchlists", Route::abort);
            window.goToMarkets().find("[data-watchlist]").hover();
            window.page().waitForSelector("[data-watchlist] .panel-state button");
            assertThat(window.find("[data-watchlist] .panel-state").innerText()).contains("could not be loaded");
            assertThat(Axe.violations(window)).isEmpty();

            window.page().unroute("**/api/watchlists");
            window.find("[data-watchlist] .panel-state button").click();
            window.page()
                    .waitForFunction("() => document.querySelector('[data-watchlist] .panel-state').innerText === ''");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESKTOP, LIGHT", "DESKTOP, DARK"})
    void axe_finds_nothing_with_a_menu_a_dialog_or_suggestions_open(Screen screen, ColorScheme scheme) {
        try (Window window = DASHBOARD.open(WindowOptions.of(screen).in(scheme)).goToMarkets()) {
            openMenu(window, "[data-row-menu='BTC/USDT']");
            assertThat(Axe.violations(window)).as("row menu").isEmpty();
            window.page().keyboard().press("Escape");

            window.find("[data-field='add']").fill("us");
            window.page().waitForSelector("#watch-suggestions [aria-selected='true']");
            assertThat(Axe.violations(window)).as("suggestions").isEmpty();
            window.page().keyboard().press("Escape");

            openMenu(window, "[data-field='switch']");
            assertThat(Axe.violations(window)).as("list menu").isEmpty();
            choose(window, "New list…");
            assertThat(Axe.violations(window)).as("dialog").isEmpty();
            window.page().keyboard().press("Escape");
            assertThat(window.find("[data-field='switch']:focus").count()).isEqualTo(1);
        }
    }

    /** A window that shows a new list of these assets. */
    private static Window watching(Screen screen, String name, String... symbols) {
        Window window = DASHBOARD.open(screen).goToMarkets();
        Object id = create(window, name, symbols);
        window.page().evaluate("(id) => localStorage.setItem('watchlist.chosen', JSON.stringify(id))", id);
        window.goToMarkets();
        awaitSymbols(window, symbols);
        return window;
    }

    private static Object create(Window window, String name, String... symbols) {
        return window.page()
                .evaluate(
                        """
                        async ([name, ...symbols]) => {
                          const headers = { 'Content-Type': 'application/json' };
                          const body = JSON.stringify({ name, symbols });
                          return (await (await fetch('/api/watchlists', { method: 'POST', headers, body })).json()).id;
                        }
                        """,
                        Stream.concat(Stream.of(name), Arrays.stream(symbols)).toList());
    }

    /** The page shows a change before the server has kept it. */
    private static void awaitKept(Window window, String id, String... symbols) {
        window.page().waitForCondition(() -> keptSymbols(window, id).equals(List.of(symbols)));
    }

    private static Object keptSymbols(Window window, String id) {
        return window.page()
                .evaluate("async (id) => (await (await fetch(`/api/watchlists/${id}`)).json()).symbols", id);
    }

    private static void awaitSymbols(Window window, String... symbols) {
        window.page().waitForFunction("(wanted) => (" + SYMBOLS + ")().join() === wanted", String.join(",", symbols));
    }

    private static void awaitName(Window window, String name) {
        window.page()
                .waitForFunction(
                        "(name) => document.querySelector('[data-watchlist] [data-field=name]').textContent === name",
                        name);
    }

    private static void choose(Window window, String item) {
        window.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    private static void openMenu(Window window, String button) {
        window.find(button).click();
        window.page().waitForSelector("[role='menu']");
    }

    private static void thenMenuIsOpenFor(Window window, String symbol) {
        window.page().waitForSelector("[role='menu'][aria-label='Actions for " + symbol + "']");
        assertThat(window.find("[role='menuitem']:focus").innerText().strip()).isEqualTo("Open chart");
        window.page().keyboard().press("Escape");
        assertThat(window.find("[role='menu']").isVisible()).isFalse();
        assertThat(window.find("[data-row-menu='" + symbol + "']:focus").count())
                .isEqualTo(1);
    }

    private static void drag(Window window, String symbol, String onto) {
        grab(window, symbol, onto);
        window.page().mouse().up();
    }

    private static void grab(Window window, String symbol, String onto) {
        window.find("[data-watchlist] [data-row='" + symbol + "']").scrollIntoViewIfNeeded();
        var grip = window.find("[data-watchlist] [data-row='" + symbol + "'] [data-grip]")
                .boundingBox();
        var target = window.find("[data-watchlist] [data-row='" + onto + "']").boundingBox();
        var mouse = window.page().mouse();
        mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
        mouse.down();
        mouse.move(grip.x + 10, grip.y - 10);
        mouse.move(target.x + 10, target.y + 3);
    }

    private static void waitForWidth(Window window, int width) {
        window.page()
                .waitForFunction(
                        "(width) => Math.round(document.querySelector('[data-watchlist]').getBoundingClientRect().width) === width",
                        width);
    }
}
