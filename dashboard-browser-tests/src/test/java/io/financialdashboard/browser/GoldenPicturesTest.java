package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenPicturesTest {
    /** Whether the charts and the indicators that the address names have come, the latter with their values, and the drawing tools. */
    private static final String ALL_IS_THERE = """
            (path) => {
              const wanted = new URLSearchParams(path.split('?')[1]);
              const charts = Number(wanted.get('layout') ?? 1);
              const indicators = wanted.get('indicators')?.split(',').length ?? 0;
              const values = [...document.querySelectorAll('[data-indicator]')].map((row) => row.querySelector('b')?.textContent ?? '');
              const rail = !document.querySelector('[data-slot]') || document.querySelector('[data-slot^="drawing-tools"] button');
              return rail && (charts === 1 || document.querySelectorAll('[data-chart-cell]').length === charts)
                && values.length === indicators && values.every((value) => /\\d/.test(value));
            }
            """;

    @RegisterExtension
    static final StoppedDashboard DASHBOARD = new StoppedDashboard();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "overview-desktop-dark,  /,                                                             DESKTOP, DARK",
        "overview-desktop-light, /,                                                             DESKTOP, LIGHT",
        "overview-phone-dark,    /,                                                             PHONE,   DARK",
        "overview-phone-light,   /,                                                             PHONE,   LIGHT",
        "overview-german,        /?lang=de,                                                     DESKTOP, DARK",
        "overview-arabic,        /?lang=ar,                                                     DESKTOP, LIGHT",
        "chart-desktop-dark,     '/chart/crypto/BTC-USDT?interval=1h&indicators=ema:20,rsi:14', DESKTOP, DARK",
        "chart-desktop-light,    /chart/stocks/AAPL?interval=1d&type=area,                      DESKTOP, LIGHT",
        "chart-phone-dark,       /chart/forex/EUR-USD?interval=15m,                             PHONE,   DARK",
        "chart-phone-light,      /chart/commodities/XAUUSD?interval=4h&type=bars,               PHONE,   LIGHT",
        "charts-four,            /chart/crypto/ETH-USDT?interval=4h&layout=4,                   DESKTOP, DARK",
        "no-such-asset,          /chart/crypto/NOPE,                                            DESKTOP, DARK",
    })
    void the_page_looks_as_it_was_found_right(String name, String path, Screen screen, ColorScheme scheme)
            throws IOException {
        try (Window window = DASHBOARD.open(WindowOptions.of(screen).in(scheme)).goTo(path)) {
            window.page().waitForFunction(ALL_IS_THERE, path);
            window.waitForCharts().waitForFonts();
            new Golden(name).compare(window.page());
        }
    }

    @Test
    void a_picture_with_one_icon_moved_is_another_picture() {
        BufferedImage one = new BufferedImage(390, 844, BufferedImage.TYPE_INT_RGB);
        BufferedImage other = new BufferedImage(390, 844, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16 * 16; i++) {
            other.setRGB(100 + i % 16, 100 + i / 16, 0x2ab5a7);
        }

        assertThat(Golden.difference(one, one)).isZero();
        // 256 of 390 × 844 pixels
        assertThat(Golden.difference(one, other)).isEqualTo(256.0 / 329_160).isGreaterThan(0.0005);
    }
}
