package io.financialdashboard.load;

import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.sse;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.SseMessageCheck;
import java.time.Duration;
import java.util.List;

/**
 * Open pages: each holds a stream of all quotes, hears of changes all the time, loses its connection once and goes on from
 * the last event that it has.
 *
 * <p>Gatling hands on an event as a JSON object: {@code {"event": name, "id": id, "data": text}}.
 */
final class StreamFanOut {
    private static final String STREAM = "/api/stream?topics=quotes,stats,news,pulse";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    // The simulator has news about twice a second, and now and then none for two: a wait says that the stream is alive,
    // and
    // little of how late it is.
    private static final Duration ALIVE = Duration.ofSeconds(4);

    private static final SseMessageCheck SNAPSHOT = sse.checkMessage("snapshot")
            .matching(jsonPath("$.event").is("snapshot"))
            .check(jsonPath("$.id").saveAs("last"));

    private static final SseMessageCheck QUOTES = sse.checkMessage("quotes")
            .matching(jsonPath("$.event").is("quotes"))
            .check(jsonPath("$.id").saveAs("last"));

    // What was missed comes first. A reset would mean that the server has forgotten a client of a moment ago.
    private static final SseMessageCheck RESUMED_BY_THE_SAME = sse.checkMessage("resumed")
            .matching(jsonPath("$.event").exists())
            .check(jsonPath("$.event").not("reset"));

    // Each replica numbers its events in an epoch of its own: another one than before says by a reset that the old one
    // is void, and then how things are. With that snapshot the client has gone on. A reset for any other reason is a
    // failure here, too.
    private static final SseMessageCheck RESUMED_BY_ANY = sse.checkMessage("resumed")
            .matching(jsonPath("$.event").exists(), jsonPath("$.data.reason").not("epoch"))
            .check(jsonPath("$.event").not("reset"))
            .checkIf(StreamFanOut::isOfAnotherEpoch)
            .then(jsonPath("$.event").is("snapshot"));

    private static final ChainBuilder OPEN =
            exec(sse("open stream").get(STREAM).await(PATIENCE).on(SNAPSHOT));

    private static final ChainBuilder LISTEN =
            exec(sse("listen").setCheck().await(PATIENCE).on(QUOTES)).pause(BETWEEN_LOOKS);

    private static final ChainBuilder COME_BACK = exec(sse("drop stream").close())
            .pause(BETWEEN_LOOKS)
            .exec(sse("resume stream")
                    .get(STREAM)
                    .header("Last-Event-ID", "#{last}")
                    .await(PATIENCE)
                    .on(Replicas.chosen() == Replicas.ONE ? RESUMED_BY_THE_SAME : RESUMED_BY_ANY));

    private StreamFanOut() {}

    static PopulationBuilder population(Profile profile) {
        Profile.Crowd crowd = profile.crowd();
        Duration half = crowd.span().dividedBy(2);
        return scenario("stream fan-out")
                .exec(OPEN, during(half).on(LISTEN), COME_BACK, during(half).on(LISTEN))
                .exec(sse("leave stream").close())
                .injectOpen(rampUsers(crowd.streams()).during(half.dividedBy(2)))
                .protocols(Target.forPrograms());
    }

    static List<Assertion> assertions(Profile profile) {
        Profile.Promise promise = profile.promise();
        return List.of(
                Within.percentile99(details("snapshot"), promise.frame()),
                Within.percentile99(details("quotes"), ALIVE),
                Within.percentile99(details("resumed"), promise.frame()),
                details("snapshot").successfulRequests().count().gte((long)
                        profile.crowd().streams()));
    }

    /** An id is {@code <epoch>-<offset>-<filter hash>}. */
    private static boolean isOfAnotherEpoch(String message, Session session) {
        String last = session.getString("last");
        String epoch = last.substring(0, last.indexOf('-') + 1);
        return !message.contains("\"id\":\"" + epoch);
    }
}
