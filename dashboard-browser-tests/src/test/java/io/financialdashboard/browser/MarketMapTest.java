package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarketMapTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    /** A tile's area in pixels for each billion of market value that its name says. */
    private static final String AREA_PER_BILLION = """
            (symbol) => {
              const tile = document.querySelector(`[data-tile="${symbol}"]`);
              const { width, height } = tile.getBoundingClientRect();
              const [, amount, magnitude] = /market value ([\\d.]+)([BT]) USD/.exec(tile.ariaLabel);
              // Half a pixel of gap stands on each side of the drawn tile, twice.
              return ((width + 2) * (height + 2)) / (Number(amount) * (magnitude === 'T' ? 1000 : 1));
            }
            """;

    @ParameterizedTest
    @EnumSource
    void every_asset_has_a_tile_with_its_signed_change(Screen screen) {
        try (Window window = map(screen)) {
            assertThat(window.find("[data-tile]").count()).isEqualTo(24);
            List<String> changes = window.find("[data-tile] .tile-change").allTextContents();
            assertThat(changes).allMatch(change -> change.matches("[+−](\\d+\\.\\d\\d%)?|0(\\.00%)?"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_market_says_what_size_means(Screen screen) {
        try (Window window = map(screen)) {
            assertThat(window.find(".map-market").allTextContents())
                    .containsExactlyInAnyOrder(
                            "Forex all the same size",
                            "Crypto size: market value",
                            "Stocks size: market value",
                            "Commodities all the same size");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_area_is_in_proportion_to_the_market_value(Screen screen) {
        try (Window window = map(screen)) {
            double bitcoin = number(window, AREA_PER_BILLION, "BTC/USDT");
            double ether = number(window, AREA_PER_BILLION, "ETH/USDT");
            // The prices in the names go on between two placings; that moves a share by less than this.
            assertThat(ether / bitcoin).isCloseTo(1, within(0.02));
        }
    }

    @Test
    void arrows_go_to_the_neighbour_and_enter_opens_its_chart() {
        try (Window window = map(Screen.DESKTOP)) {
            window.find("[data-tile='BTC/USDT']").focus();
            window.page().keyboard().press("ArrowRight");
            assertThat(window.find("[data-tile]:focus").getAttribute("data-tile"))
                    .isEqualTo("ETH/USDT");
            assertThat(window.find("[data-tile][tabindex='0']").count()).isEqualTo(1);

            window.page().keyboard().press("Enter");
            // The chart completes its address.
            window.page().waitForURL("**/chart/crypto/ETH-USDT**");
        }
    }

    @Test
    void the_tiles_move_with_the_stream() {
        try (Window window = map(Screen.DESKTOP)) {
            var prices = "() => [...document.querySelectorAll('.tile-price')].map((p) => p.textContent).join(' ')";
            Object before = window.page().evaluate(prices);
            window.page().waitForFunction("(before) => (" + prices + ")() !== before", before);
            assertThat(window.page().evaluate(prices)).isNotEqualTo(before);
        }
    }

    @Test
    void the_chosen_view_stays() {
        try (Window window = map(Screen.DESKTOP)) {
            window.goToMarkets();
            window.page().waitForSelector("[data-tile='AAPL']");
            window.expect(".market-grid").isHidden();

            window.find("[data-centre='cards']").click();
            window.expect(".market-grid").isVisible();
        }
    }

    @Test
    void a_page_that_begins_with_the_map_has_its_sizes_with_the_first_prices() {
        try (Window window = map(Screen.DESKTOP)) {
            HeldFile prices = new HeldFile(window.page(), "api/stream\\?**");
            window.page().reload();
            window.page().waitForSelector("[data-map][data-state='ready']");
            // What somebody is at is not placed again for its age.
            window.find("[data-tile='BTC/USDT']").focus();
            prices.waitUntilAskedFor().letGo();
            window.expect(".map-market:has-text('Crypto')").containsText("size: market value");
        }
    }

    @Test
    void a_map_that_could_not_be_loaded_says_so_and_can_be_tried_again() {
        try (Window window = DASHBOARD.open(Screen.DESKTOP)) {
            window.page().route("**/api/assets", Route::abort);
            window.goToMarkets().find("[data-centre='map']").click();
            window.page().waitForSelector("[data-map][data-state='error']");
            assertThat(window.find(".map-detail").innerText()).startsWith("The map could not be loaded");
            assertThat(Axe.violations(window)).isEmpty();

            window.page().unroute("**/api/assets");
            window.find(".map-detail button").click();
            window.page().waitForSelector("[data-map][data-state='ready']");
            assertThat(window.find("[data-tile]").count()).isEqualTo(24);
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESKTOP, LIGHT", "DESKTOP, DARK"})
    void axe_finds_nothing_on_the_map_in_either_pair_of_colours(Screen screen, ColorScheme scheme) {
        try (Window window = DASHBOARD.open(WindowOptions.of(screen).in(scheme))) {
            open(window);
            assertThat(Axe.violations(window)).isEmpty();

            window.page().evaluate("localStorage.setItem('colours', JSON.stringify('blue-orange'))");
            window.goToMarkets();
            window.page().waitForSelector("[data-map][data-state='ready']");
            assertThat(window.page().evaluate("document.documentElement.dataset.colours"))
                    .isEqualTo("blue-orange");
            assertThat(Axe.violations(window)).isEmpty();
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static Window map(Screen screen) {
        Window window = DASHBOARD.open(screen);
        open(window);
        return window;
    }

    private static void open(Window window) {
        window.goToMarkets().find("[data-centre='map']").click();
        window.page().waitForSelector("[data-map][data-state='ready']");
        // Sizes by value need prices; until they are there all tiles are alike.
        window.page()
                .waitForFunction(
                        "() => [...document.querySelectorAll('.map-market')].filter((h) => /value/.test(h.textContent)).length === 2");
    }

    private static double number(Window window, String script, String argument) {
        return ((Number) window.page().evaluate(script, argument)).doubleValue();
    }
}
