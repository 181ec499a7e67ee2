package io.financialdashboard.adapters.http.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnSourcesTest {
    @Test
    void comments_and_indents_are_left_out_and_every_line_keeps_its_number() {
        String module = """
                import { el } from './dom.js';

                /**
                 * The sum.
                 *
                 * @param {number} one
                 */
                export function sum(one, other = /** @type {number} */ (2)) {
                  // Why so.
                  const address = 'http://example.org/**'; // a remark behind code stays
                  return one + other;
                }
                """;

        assertThat(bare(module)).isEqualTo("""
                import { el } from './dom.js';






                export function sum(one, other = (2)) {

                const address = 'http://example.org/**'; // a remark behind code stays
                return one + other;
                }
                """);
    }

    @Test
    void what_stands_behind_a_block_on_its_line_is_code() {
        assertThat(bare("/** @type {Map<string, number>} */ const map = new Map();\n"))
                .isEqualTo("const map = new Map();\n");
        assertThat(bare("  /** How wide. */ width = 3;\n")).isEqualTo("width = 3;\n");
    }

    @Test
    void styles_lose_theirs_too() {
        String style = """
                /* What the page
                   looks like. */
                .card {
                  color: red; /* for now */
                }
                """;

        assertThat(bare("styles/base.css", style)).isEqualTo("\n.card {\ncolor: red; \n}\n");
    }

    @Test
    void only_the_dashboards_own_sources_are_meant() {
        String code = "  /** A word. */ one();\n";

        assertThat(bare("vendor/lightweight-charts/x.js", code)).isEqualTo(code);
        assertThat(bare("vendor/x.css", code)).isEqualTo(code);
        assertThat(bare("texts/en.json", code)).isEqualTo(code);
    }

    private static String bare(String module) {
        return bare("chart/legend.js", module);
    }

    private static String bare(String path, String source) {
        return new String(OwnSources.bare(path, source.getBytes(UTF_8)), UTF_8);
    }
}
