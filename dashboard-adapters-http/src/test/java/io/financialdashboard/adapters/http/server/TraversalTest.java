package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way out of a folder, in every spelling that some server once followed, behind every route with a free end. */
class TraversalTest {
    private static final List<String> WAYS_OUT = List.of(
            "../../../../etc/passwd",
            "..%2f..%2f..%2f..%2fetc%2fpasswd",
            "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "%252e%252e%252fetc%252fpasswd",
            "..%252f..%252fetc%252fpasswd",
            "..%5c..%5cetc%5cpasswd",
            "..\\..\\etc\\passwd",
            "..;/..;/etc/passwd",
            "..%3b/..%3b/etc/passwd",
            "....//....//etc/passwd",
            ".%2e/.%2e/etc/passwd",
            "%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
            "%e0%80%ae%e0%80%ae/etc/passwd",
            "%uff0e%uff0e/etc/passwd",
            "..%00/etc/passwd",
            "app.js%00.png",
            "app.js%2500",
            "%2fetc%2fpasswd",
            "//etc/passwd",
            "/etc/passwd",
            "file:%2f%2f%2fetc%2fpasswd",
            "jar:file:x!/etc/passwd",
            "io/financialdashboard/app/Main.class",
            "META-INF/MANIFEST.MF",
            "WEB-INF/web.xml");

    @RegisterExtension
    final RunningServer server = new RunningServer();

    static Stream<String> waysOut() {
        return WAYS_OUT.stream();
    }

    @ParameterizedTest
    @MethodSource("waysOut")
    void a_way_out_leads_nowhere(String way) {
        String assets = server.assets.url("");
        List<String> folders = List.of(
                "/",
                assets,
                "/assets/",
                "/icons/",
                "/api/historical/stocks/",
                "/api/quality/stocks/",
                "/api/watchlists/");

        assertThat(folders).allSatisfy(folder -> {
            String answer = RawHttp.get(server, folder + way);
            assertThat(answer).as(folder + way).containsPattern("^HTTP/1\\.1 (400|404) ");
            assertThat(answer).as(folder + way).doesNotContain("root:", "Main-Class", "export const");
        });
    }
}
