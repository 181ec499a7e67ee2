package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Indicators on a chart: found, drawn, changed and taken away, and always named by the address. */
class IndicatorsTest {
    @RegisterExtension
    static final DashboardInBrowser DASHBOARD = new DashboardInBrowser();

    /** What the legend has to show of the last closed bar, made of what the server says. */
    private static final String EXPECTED = """
            async () => {
              const answer = await fetch('/api/indicators/crypto/BTC-USDT?indicators=ema:20,rsi:14,macd:12:26:9&interval=1h&limit=2');
              const [ema, rsi, macd] = (await answer.json()).indicators.map(({ outputs }) => outputs);
              const digits = (value, count) =>
                value.toLocaleString('en-US', { minimumFractionDigits: count, maximumFractionDigits: count }).replace('-', '−');
              return [
                digits(ema.ema[0], 2),
                digits(rsi.rsi[0], 2),
                digits(macd.macd[0], 3), digits(macd.signal[0], 3), digits(macd.histogram[0], 3),
              ].join(' ');
            }
            """;

    private static final String SHOWN =
            "() => [...document.querySelectorAll('[data-indicator] b')].map((value) => value.textContent).join(' ')";

    @ParameterizedTest
    @EnumSource
    void indicators_are_added_from_the_list_and_the_address_names_them(Screen screen) {
        try (Window window = open(screen, "?interval=1h")) {
            window.find("[data-indicators-button]").click();
            window.find("[data-kind='ema']").click();
            window.find(".indicator-picker input").fill("relative strength");
            window.page().keyboard().press("Enter");
            window.find(".indicator-picker input").fill("macd");
            window.page().keyboard().press("Enter");
            window.page().waitForURL("**?interval=1h&indicators=ema:20,rsi:14,macd:12:26:9");
            assertThat(window.find(".indicator-picker [role='status']").innerText())
                    .isEqualTo("MACD 12 26 9 added.");
            window.page().keyboard().press("Escape");

            awaitValues(window);
            assertThat(window.find(".indicator-pane").count()).isEqualTo(2);
            assertThat(window.complaints()).isEmpty();
            assertThat(window.strangers()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_legend_shows_what_the_server_reckons(Screen screen) {
        try (Window window = open(screen, "?interval=1h&indicators=ema:20,rsi,macd")) {
            window.page().waitForURL("**?interval=1h&indicators=ema:20,rsi:14,macd:12:26:9");
            awaitValues(window);
            window.find(".chart-canvas").focus();
            window.page().keyboard().press("ArrowLeft");
            window.page().keyboard().press("ArrowLeft");

            // Both speak of the last closed bar, which may be another one by the time that the second is read.
            window.page()
                    .waitForCondition(() ->
                            window.page().evaluate(SHOWN).equals(window.page().evaluate(EXPECTED)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_parameter_is_changed_and_the_way_back_leads_to_the_one_before(Screen screen) {
        try (Window window = open(screen, "?interval=1h&indicators=rsi:14")) {
            awaitValues(window);
            window.find(".indicator-name").click();
            window.find(".indicator-settings input").fill("501");
            window.page().keyboard().press("Enter");
            assertThat(window.find(".indicator-problem").innerText()).isEqualTo("Period must be 1 to 500, not “501”.");

            window.find(".indicator-settings input").fill("21");
            window.page().keyboard().press("Enter");
            window.page().waitForURL("**?interval=1h&indicators=rsi:21");
            window.page().waitForFunction("() => document.activeElement.textContent === 'RSI 21'");

            window.page().goBack();
            window.page().waitForURL("**?interval=1h&indicators=rsi:14");
            window.page().waitForSelector("[data-indicator='rsi:14']");
            assertThat(window.find("[data-indicator]").count()).isOne();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void parameters_that_contradict_each_other_are_refused_in_the_words_of_the_server() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&indicators=macd:12:26:9")) {
            awaitValues(window);
            window.find(".indicator-name").click();
            window.find(".indicator-settings input").first().fill("30");
            window.page().keyboard().press("Enter");
            window.page()
                    .waitForFunction("() => document.querySelector('.indicator-problem').textContent"
                            + " === \"parameter 'fast' of indicator 'macd' must be below 'slow', got '30' and '26'\"");
            assertThat(window.path()).endsWith("indicators=macd:12:26:9");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_removed_stays_away_after_a_reload_and_the_rest_stays(Screen screen) {
        try (Window window = open(screen, "?interval=1h&indicators=ema:20,rsi:14")) {
            awaitValues(window);
            window.find("[data-indicator='ema:20'] .indicator-name").click();
            window.find(".indicator-settings:popover-open .menu-item:has-text('Remove')")
                    .click();
            window.page().waitForURL("**?interval=1h&indicators=rsi:14");
            window.page().waitForFunction("() => document.activeElement.textContent === 'RSI 14'");

            window.page().reload();
            awaitValues(window);
            assertThat(window.find("[data-indicator]").count()).isOne();
            assertThat(window.find("[data-indicator='rsi:14']").count()).isOne();
        }
    }

    @Test
    void a_hidden_indicator_keeps_its_row_and_comes_back() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&indicators=ema:20")) {
            awaitValues(window);
            window.find(".indicator-row").hover();
            window.find("[aria-label='Hide EMA 20']").click();
            assertThat(window.find(".indicator-value").isVisible()).isFalse();
            assertThat(window.find("[data-field='reading']").innerText()).isEqualTo("EMA 20 hidden.");
            assertThat(window.path()).endsWith("?interval=1h&indicators=-ema:20");

            window.page().reload();
            window.expect("[aria-label='Show EMA 20']").isVisible();
            assertThat(window.find(".indicator-value").isVisible()).isFalse();

            window.find("[aria-label='Show EMA 20']").click();
            window.expect(".indicator-value").isVisible();
            assertThat(window.path()).endsWith("?interval=1h&indicators=ema:20");
        }
    }

    @Test
    void what_is_done_with_an_indicator_is_large_enough_to_be_hit() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&indicators=ema:20")) {
            awaitValues(window);
            var sizes = window.find(".indicator-tools button")
                    .evaluateAll("(all) => all.map((one) => Math.min(one.offsetWidth, one.offsetHeight))");
            // WCAG 2.2, 2.5.8 Target Size (Minimum).
            assertThat(sizes).isEqualTo(List.of(24, 24, 24));
        }
    }

    @Test
    void an_indicator_that_there_is_not_says_so_and_the_others_are_drawn() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&indicators=kagi,ema:20")) {
            window.page()
                    .waitForFunction(
                            "() => document.querySelector(\"[data-indicator='ema:20'] b\")?.textContent.length > 3");
            window.page()
                    .waitForFunction(
                            "() => document.querySelector(\"[data-indicator='kagi']\").textContent.includes(\"no indicator 'kagi'\")");
        }
    }

    @Test
    void a_fifth_pane_is_refused() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&indicators=rsi:14,adx:14,cci:20,obv")) {
            awaitValues(window);
            window.find("[data-indicators-button]").click();
            window.find("[data-kind='atr']").click();
            assertThat(window.find(".indicator-picker [role='status']").innerText())
                    .contains("4 panes");
            assertThat(window.path()).doesNotContain("atr");
        }
    }

    @Test
    void the_values_follow_the_bar_that_is_forming() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&indicators=ema:2")) {
            awaitValues(window);
            String before = window.find("[data-indicator] b").innerText();
            window.page()
                    .waitForFunction(
                            "(before) => document.querySelector('[data-indicator] b').textContent !== before", before);
        }
    }

    @Test
    void indicators_stay_when_the_length_of_a_bar_changes() {
        try (Window window = open(Screen.DESKTOP, "?interval=1h&indicators=rsi:14")) {
            awaitValues(window);
            window.find("[data-interval='1d']").click();
            window.page().waitForURL("**?interval=1d&indicators=rsi:14");
            awaitValues(window);
            assertThat(window.find("[data-indicator]").count()).isOne();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void where_text_runs_from_the_right_a_pane_is_named_at_its_left_and_settings_run_from_the_right() {
        try (Window window = DASHBOARD.open(WindowOptions.of(Screen.DESKTOP).speaking("ar"))) {
            window.goTo("/chart/crypto/BTC-USDT?interval=1h&indicators=rsi:14").waitForCharts();
            awaitValues(window);
            double chart = window.find(".chart-canvas").boundingBox().x;
            assertThat(window.find(".indicator-pane").boundingBox().x - chart).isEqualTo(12, within(1.0));
            window.find(".indicator-name").click();
            assertThat(window.find(".indicator-settings").evaluate("(panel) => getComputedStyle(panel).direction"))
                    .isEqualTo("rtl");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESKTOP, LIGHT", "DESKTOP, DARK"})
    void axe_finds_nothing_on_indicators_their_list_and_their_settings(Screen screen, ColorScheme scheme) {
        try (Window window = DASHBOARD.open(WindowOptions.of(screen).in(scheme))) {
            window.goTo("/chart/crypto/BTC-USDT?interval=1h&indicators=ema:20,bb,rsi:14,macd")
                    .waitForCharts();
            awaitValues(window);
            assertThat(Axe.violations(window)).isEmpty();
            window.find("[data-indicators-button]").click();
            window.page().waitForSelector("[data-kind='ema']");
            assertThat(Axe.violations(window)).isEmpty();
            window.page().keyboard().press("Escape");
            window.find("[data-indicator='rsi:14'] .indicator-name").click();
            assertThat(Axe.violations(window)).isEmpty();
        }
    }

    private static void awaitValues(Window window) {
        window.page().waitForFunction("""
                        () => {
                          const values = [...document.querySelectorAll('[data-indicator] b')];
                          return values.length > 0 && values.every((value) => /\\d/.test(value.textContent));
                        }
                        """);
    }

    private static Window open(Screen screen, String query) {
        return DASHBOARD
                .open(screen)
                .goTo("/chart/crypto/BTC-USDT" + query)
                .waitForConnection("live")
                .waitForCharts();
    }
}
