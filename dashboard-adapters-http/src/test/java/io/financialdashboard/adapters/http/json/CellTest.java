package io.financialdashboard.adapters.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {
    @ParameterizedTest // OWASP, "CSV Injection": these begin a formula in a spreadsheet
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "=1+1|'=1+1",
                "=HYPERLINK(\"http://evil.test\")|\"'=HYPERLINK(\"\"http://evil.test\"\")\"",
                "+SUM(A1)|'+SUM(A1)",
                "-2+3|'-2+3",
                "@SUM(1,2)|\"'@SUM(1,2)\"",
                "plain|plain",
                "a=b|a=b",
                "5 - 3|5 - 3",
            })
    void a_text_that_begins_as_a_formula_is_made_harmless(String text, String field) {
        assertThat(Cell.text(text).csv()).isEqualTo(field);
    }

    @Test
    void so_is_one_that_begins_with_a_tab_or_a_return() {
        assertThat(Cell.text("\t=1").csv()).isEqualTo("'\t=1");
        assertThat(Cell.text("\r=1").csv()).isEqualTo("\"'\r=1\"");
    }

    @ParameterizedTest // RFC 4180, 2.6 and 2.7
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"a,b|\"a,b\"", "say \"hi\"|\"say \"\"hi\"\"\"", "`a\nb`|`\"a\nb\"`"})
    void what_would_end_a_field_is_quoted(String text, String field) {
        assertThat(Cell.text(text).csv()).isEqualTo(field);
    }

    @Test
    void a_negative_number_stays_a_number() {
        assertThat(Cell.number(-1.5).csv()).isEqualTo("-1.5");
        assertThat(Cell.number(1e-7).csv()).isEqualTo("0.0000001");
        assertThat(Cell.volume(1_234_567, 6).csv()).isEqualTo("1.234567");
    }

    @Test
    void what_is_unknown_is_empty() {
        assertThat(Cell.number(Double.NaN).csv()).isEmpty();
        assertThat(Cell.volume(-1, 0).csv()).isEmpty();
        assertThat(Cell.text(Optional.empty()).csv()).isEmpty();
    }
}
