package io.financialdashboard.adapters.http.content;

import static io.financialdashboard.adapters.http.content.ContentCoding.BROTLI;
import static io.financialdashboard.adapters.http.content.ContentCoding.GZIP;
import static io.financialdashboard.adapters.http.content.ContentCoding.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {
    private static final List<ContentCoding> ALL = List.of(BROTLI, GZIP, IDENTITY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | BROTLI",
                "GZIP | GZIP",
                "br;q=0.5, gzip | GZIP",
                "br ; q=1.0 , gzip;q=0.9 | BROTLI",
                "* | BROTLI",
                "br;q=0, * | GZIP",
                "gzip;q=0, br;q=0, * | IDENTITY",
                "gzip;q=0 | IDENTITY",
                "gzip;q=0.000 | IDENTITY",
                "identity | IDENTITY",
                "identity;q=1, gzip;q=0.5 | IDENTITY",
                "identity;q=0.5, gzip;q=0.8 | GZIP",
                "deflate | IDENTITY",
                "gzip;q=high | IDENTITY",
            })
    void the_coding_is_the_one_that_the_client_prefers(String header, ContentCoding preferred) {
        assertThat(AcceptEncoding.best(Optional.of(header), ALL)).isEqualTo(preferred);
    }

    @Test
    void who_names_none_gets_the_body_as_it_is() {
        assertThat(AcceptEncoding.best(Optional.empty(), ALL)).isEqualTo(IDENTITY);
    }

    @Test
    void a_machine_without_brotli_sends_gzip_to_those_who_take_both() {
        assertThat(AcceptEncoding.best(Optional.of("br, gzip;q=0.2"), List.of(GZIP, IDENTITY)))
                .isEqualTo(GZIP);
        assertThat(AcceptEncoding.best(Optional.of("br"), List.of(GZIP, IDENTITY)))
                .isEqualTo(IDENTITY);
    }
}
