package io.financialdashboard.load;

import static io.gatling.javaapi.core.CoreDsl.global;

import io.gatling.javaapi.core.Assertion;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Words for what must hold in the end. */
final class Within {
    private Within() {}

    static Assertion percentile99(Assertion.WithPath requests, Duration atMost) {
        return requests.responseTime().percentile(99.0).lte(Math.toIntExact(atMost.toMillis()));
    }

    /** These, and that no more requests and awaited events fail than may; Gatling keeps the last list it is given, so it is one. */
    static List<Assertion> promises(Profile profile, List<Assertion> own) {
        Assertion failures =
                global().failedRequests().percent().lte(profile.promise().failedPercent());
        return Stream.concat(Stream.of(failures), own.stream()).toList();
    }
}
