package io.financialdashboard.adapters.http.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnScriptsTest {
    @Test
    void comments_are_left_out_and_every_line_keeps_its_number() {
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

        assertThat(withoutComments(module)).isEqualTo("""
                import { el } from './dom.js';






                export function sum(one, other = (2)) {

                  const address = 'http://example.org/**'; // a remark behind code stays
                  return one + other;
                }
                """);
    }

    @Test
    void what_stands_behind_a_block_on_its_line_is_code() {
        assertThat(withoutComments("/** @type {Map<string, number>} */ const map = new Map();\n"))
                .isEqualTo("const map = new Map();\n");
        assertThat(withoutComments("  /** How wide. */ width = 3;\n")).isEqualTo("width = 3;\n");
    }

    @Test
    void only_the_dashboards_own_modules_are_meant() {
        assertThat(OwnScripts.isOne("chart/legend.js")).isTrue();
        assertThat(OwnScripts.isOne("vendor/lightweight-charts/x.js")).isFalse();
        assertThat(OwnScripts.isOne("styles/base.css")).isFalse();
    }

    private static String withoutComments(String module) {
        return new String(OwnScripts.withoutComments(module.getBytes(UTF_8)), UTF_8);
    }
}
