package io.financialdashboard.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.sse;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.SseMessageCheck;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Alerts that fire one after the other: makers set ladders of them close around the prices of what trades now, move them
 * after the prices all the time, and take them away in the end; meanwhile open pages hear of each firing.
 *
 * <p>How late a firing arrives is told by its own time, that of the price: the dashboard must run by the clock of this
 * machine, as it does where nothing is said.
 */
final class AlertStorm {
    /** Between two changes of one maker. */
    private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** Of the price: about what the simulator's prices go from one to the next. */
    private static final double RUNG = 0.00004;

    private static final String IDS = "ids";
    private static final String SYMBOLS = "symbols";
    private static final String PRICES = "prices";
    private static final String RUNG_NUMBER = "rung";
    private static final String HEARD = "heard";
    private static final String LATEST = "latest";

    private static final ChainBuilder LOOK = exec(http("prices for alerts")
            .get("/api/prices?format=rows")
            .check(
                    jsonPath("$[?(@.open_now == true)].symbol").findAll().saveAs(SYMBOLS),
                    jsonPath("$[?(@.open_now == true)].current").findAll().saveAs(PRICES)));

    private static final ChainBuilder CREATE = exec(http("create alert")
                    .post("/api/alerts")
                    .body(StringBody(AlertStorm::alert))
                    .asJson()
                    .check(status().is(201), jsonPath("$.id").saveAs("id")))
            .exec(session -> session.contains("id")
                    ? session.set(IDS, with(session.getList(IDS), session.getString("id")))
                            .remove("id")
                    : session);

    private static final ChainBuilder MOVE = exec(http("move alert")
            .put("/api/alerts/#{id}")
            .body(StringBody(AlertStorm::alert))
            .asJson()
            .check(status().is(200)));

    private static final ChainBuilder DELETE =
            exec(http("delete alert").delete("/api/alerts/#{id}").check(status().is(204)));

    private static final SseMessageCheck SNAPSHOT =
            sse.checkMessage("alerts open").matching(jsonPath("$.event").is("snapshot"));

    // What comes while nothing is awaited is kept with the time of its arrival, so nothing is missed between two looks.
    private static final ChainBuilder HEAR = exec(sse.processUnmatchedMessages((messages, session) -> session.set(
                    HEARD,
                    messages.stream()
                            .flatMap(message -> Told.of(message.timestamp(), message.message()).stream())
                            .toList())))
            .foreach("#{heard}", "told")
            .on(exec(dummy("firings heard", session -> told(session).millisLate()))
                    .exec(dummy("each firing once, in order", 0)
                            .withSuccess(session -> told(session).follows(session.getLong(LATEST))))
                    .exec(session -> session.set(LATEST, told(session).last())));

    private AlertStorm() {}

    /** Those who make alerts, and those who hear of them. */
    static List<PopulationBuilder> populations(Profile profile) {
        return List.of(makers(profile), listeners(profile));
    }

    private static PopulationBuilder makers(Profile profile) {
        Profile.Storm storm = profile.storm();
        return scenario("alert makers")
                .exec(session -> session.set(IDS, List.of()))
                .exec(LOOK)
                .exec(repeat(storm.alertsOfEach(), RUNG_NUMBER)
                        .on(pace(BETWEEN_CHANGES).exec(CREATE)))
                .exec(during(profile.crowd().span())
                        .on(exec(LOOK)
                                .exec(foreach("#{ids}", "id", RUNG_NUMBER)
                                        .on(pace(BETWEEN_CHANGES).exec(MOVE)))))
                .exec(foreach("#{ids}", "id").on(pace(BETWEEN_CHANGES).exec(DELETE)))
                .injectOpen(rampUsers(storm.makers()).during(BETWEEN_LOOKS))
                .protocols(Target.forPrograms());
    }

    private static PopulationBuilder listeners(Profile profile) {
        return scenario("alert listeners")
                .exec(session -> session.set(LATEST, Told.NOTHING_YET))
                .exec(sse("open alerts")
                        .get("/api/stream?topics=alerts")
                        .await(PATIENCE)
                        .on(SNAPSHOT))
                // Whatever was heard is looked at to its end, also when the time is over meanwhile.
                .exec(during(profile.crowd().span(), false).on(exec(HEAR).pause(BETWEEN_LOOKS)))
                .exec(HEAR)
                .exec(sse("leave alerts").close())
                .exec(dummy("heard of alerts", 0).withSuccess(session -> session.getLong(LATEST) != Told.NOTHING_YET))
                .injectOpen(atOnceUsers(profile.storm().listeners()))
                .protocols(Target.forPrograms().sseUnmatchedInboundMessageBufferSize(10_000));
    }

    static List<Assertion> assertions(Profile profile) {
        Profile.Promise promise = profile.promise();
        return List.of(
                Within.percentile99(details("create alert"), promise.answer()),
                Within.percentile99(details("move alert"), promise.answer()),
                Within.percentile99(details("delete alert"), promise.answer()),
                Within.percentile99(details("firings heard"), promise.frame()),
                details("each firing once, in order").failedRequests().count().is(0L),
                details("heard of alerts").successfulRequests().count().is((long)
                        profile.storm().listeners()));
    }

    /** The rung of a ladder around the price of one asset: above, below, above it, each time a step further away. */
    private static String alert(Session session) {
        List<String> symbols = session.getList(SYMBOLS);
        List<String> prices = session.getList(PRICES);
        int rung = session.getInt(RUNG_NUMBER);
        int asset = (int) (session.userId() % symbols.size());
        double step = RUNG * (rung / 2 + 1) * (rung % 2 == 0 ? 1 : -1);
        BigDecimal level = BigDecimal.valueOf(Double.parseDouble(prices.get(asset)) * (1 + step))
                .round(MathContext.DECIMAL32);
        return String.format(
                Locale.ROOT,
                "{\"symbol\":\"%s\",\"when\":\"crosses\",\"target\":%s,\"repeat\":\"minute\",\"note\":\"%s\"}",
                symbols.get(asset),
                level.toPlainString(),
                Alerts.NOTE);
    }

    private static Told told(Session session) {
        return session.get("told");
    }

    private static List<Object> with(List<Object> some, Object another) {
        List<Object> more = new ArrayList<>(some);
        more.add(another);
        return List.copyOf(more);
    }
}
