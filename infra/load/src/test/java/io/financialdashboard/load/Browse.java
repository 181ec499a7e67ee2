package io.financialdashboard.load;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;

/** People: the overview with all that belongs to it, then the chart of one asset, by days and by minutes. */
final class Browse {
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(1_500);

    private static final ChainBuilder OVERVIEW = exec(
            http("overview").get("/").check(substring("BTC/USDT")),
            http("overview prices")
                    .get("/api/prices")
                    .check(jsonPath("$.last_updated").exists()),
            http("overview statistics").get("/api/market-stats"),
            http("overview news").get("/api/news?limit=20"));

    private static final ChainBuilder CHART = exec(
            http("chart").get("/chart/#{asset}"),
            http("chart days").get("/api/historical/#{asset}?interval=1d&limit=500&format=columns"),
            http("chart indicators").get("/api/indicators/#{asset}?indicators=sma:50,rsi:14&interval=1d&limit=500"));

    private static final ChainBuilder CLOSER =
            exec(http("chart minutes").get("/api/historical/#{asset}?interval=15m&limit=500&format=columns"));

    private Browse() {}

    static PopulationBuilder population(Profile profile) {
        Profile.Crowd crowd = profile.crowd();
        return scenario("browse")
                .feed(Assets.any())
                .exec(OVERVIEW)
                .pause(GLANCE, LOOK)
                .exec(CHART)
                .pause(GLANCE, LOOK)
                .exec(CLOSER)
                .injectOpen(constantUsersPerSec(crowd.readersPerSecond()).during(crowd.span()))
                .protocols(Target.forBrowsers());
    }

    static List<Assertion> assertions(Profile profile) {
        Profile.Promise promise = profile.promise();
        return List.of(
                Within.percentile99(details("overview"), promise.page()),
                Within.percentile99(details("chart"), promise.page()),
                Within.percentile99(details("chart days"), promise.answer()),
                Within.percentile99(details("chart indicators"), promise.answer()));
    }
}
