package io.financialdashboard.adapters.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
    private static final List<String> OFFERED = List.of("application/json", "text/csv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                  | application/json",
                "text/csv                             | text/csv",
                "TEXT/CSV; charset=utf-8              | text/csv",
                "text/*                               | text/csv",
                "text/csv;q=0.5, application/*        | application/json",
                "text/csv, application/json;q=0.9     | text/csv",
                "application/json;q=0, */*            | text/csv",
                "text/csv;level=1;q=0.1, */*;q=0.2    | application/json",
                "*/*;q=nonsense                       | application/json",
                "image/png, , text/csv                | text/csv",
            })
    void the_most_wanted_of_what_is_offered_is_chosen(String header, String chosen) {
        assertThat(Accept.parse(Optional.of(header)).best(OFFERED)).hasValue(chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "*/*;q=0", "garbage", ",", ";", ";;;", ";q=1", "/", "/*"})
    void what_names_nothing_that_is_offered_leaves_nothing(String header) {
        assertThat(Accept.parse(Optional.of(header)).best(OFFERED)).isEmpty();
    }

    @Test
    void who_says_nothing_takes_anything() {
        assertThat(Accept.parse(Optional.empty()).best(OFFERED)).hasValue("application/json");
        assertThat(Accept.parse(Optional.of(" ")).best(OFFERED)).hasValue("application/json");
    }
}
