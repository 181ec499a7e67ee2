package io.financialdashboard.adapters.http.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PluralRuleTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "/io/financialdashboard/testkit/written/plurals.csv",
            delimiter = '|',
            numLinesToSkip = 1)
    void a_number_falls_into_the_category_that_cldr_says(String language, long count, String category) {
        PluralRule rule = PluralRule.find(language).orElseThrow();

        assertThat(rule.category(count)).isEqualTo(category);
    }

    @Test
    void a_language_that_nobody_wrote_a_rule_for_has_none() {
        assertThat(PluralRule.find("pl")).isEmpty();
    }
}
