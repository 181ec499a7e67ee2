package io.financialdashboard.adapters.http.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A picture has the colours of the page. */
class PaletteTest {
    @ParameterizedTest
    @EnumSource
    void colours_are_those_of_the_page(Theme theme) throws IOException {
        Palette palette = Palette.of(theme);
        assertThat(palette.surface().hex()).isEqualTo(token("surface", theme));
        assertThat(palette.grid().hex()).isEqualTo(token("chart-line", theme));
        assertThat(palette.text().hex()).isEqualTo(token("text", theme));
        assertThat(palette.muted().hex()).isEqualTo(token("muted", theme));
        assertThat(palette.move(true).hex()).isEqualTo(token("up", theme));
        assertThat(palette.move(false).hex()).isEqualTo(token("down", theme));
        for (int line = 0; line < 8; line++) {
            assertThat(palette.line(line).hex()).isEqualTo(token("indicator-" + (line + 1), theme));
        }
    }

    private static String token(String name, Theme theme) throws IOException {
        Matcher found = Pattern.compile("--" + name + ": light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)")
                .matcher(tokens());
        assertThat(found.find()).as(name).isTrue();
        return found.group(theme == Theme.LIGHT ? 1 : 2);
    }

    private static String tokens() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PaletteTest.class.getResourceAsStream("/web/styles/tokens.css"), "tokens.css")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
