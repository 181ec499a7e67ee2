package io.financialdashboard.adapters.http.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.content.Representation;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StaticAssetsTest {
    @Test
    void the_files_of_the_web_assets_are_found_on_the_class_path() throws IOException {
        StaticAssets assets = StaticAssets.fromClasspath();

        assertThat(assets.find("icons/mark.svg").map(Representation::contentType))
                .hasValue("image/svg+xml");
        assertThat(assets.url("app.js")).isEqualTo("/assets/" + assets.hash() + "/app.js");
    }

    @Test
    void the_hash_changes_with_any_byte_and_name() {
        String hash =
                StaticAssets.of(Map.of("a.js", bytes("1"), "b.js", bytes("2"))).hash();

        assertThat(hash).matches("[0-9a-f]{16}");
        assertThat(StaticAssets.of(Map.of("a.js", bytes("1"), "b.js", bytes("2")))
                        .hash())
                .isEqualTo(hash);
        assertThat(StaticAssets.of(Map.of("a.js", bytes("1"), "b.js", bytes("3")))
                        .hash())
                .isNotEqualTo(hash);
        assertThat(StaticAssets.of(Map.of("a.js", bytes("1"), "c.js", bytes("2")))
                        .hash())
                .isNotEqualTo(hash);
        assertThat(StaticAssets.of(Map.of("a.js", bytes("12"), "b.js", bytes("")))
                        .hash())
                .isNotEqualTo(hash);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
