package io.financialdashboard.load;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;

/** Programs: prices above all, bars and what is computed of them, and now and then a picture. Nothing is changed. */
final class RestMix {
    /** How often each program asks before it leaves. */
    static final int REQUESTS = 20;

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private static final HttpRequestActionBuilder PRICES = get("prices", "/api/prices")
            .check(jsonPath("$.crypto['BTC/USDT'].current").exists());

    private static final ChainBuilder ASK = randomSwitch()
            .on(
                    percent(35.0).then(PRICES),
                    percent(10.0).then(get("prices of two", "/api/prices?symbols=AAPL,BTC-USDT")),
                    percent(20.0).then(get("bars", "/api/historical/#{asset}?interval=1h&limit=500")),
                    percent(5.0).then(get("bars as CSV", "/api/historical/#{asset}?limit=500&format=csv")),
                    percent(10.0)
                            .then(get("indicators", "/api/indicators/#{asset}?indicators=macd,sma:50&interval=1h")),
                    percent(8.0).then(get("statistics", "/api/market-stats")),
                    percent(5.0).then(get("news", "/api/news?limit=50")),
                    percent(5.0).then(get("watchlist", "/api/watchlist")),
                    percent(2.0)
                            .then(get("picture", "/api/chart/#{asset}.svg?interval=1d")
                                    .header("Accept", "image/svg+xml")));

    private RestMix() {}

    static PopulationBuilder population(Profile profile) {
        Profile.Crowd crowd = profile.crowd();
        return scenario("rest mix")
                .repeat(REQUESTS)
                .on(feed(Assets.any()).exec(ASK).pause(BETWEEN))
                .injectOpen(constantUsersPerSec(crowd.programsPerSecond()).during(crowd.span()))
                .protocols(Target.forPrograms());
    }

    static List<Assertion> assertions(Profile profile) {
        Profile.Promise promise = profile.promise();
        return List.of(
                Within.percentile99(details("prices"), promise.answer()),
                Within.percentile99(details("bars"), promise.answer()),
                Within.percentile99(details("indicators"), promise.answer()),
                Within.percentile99(details("statistics"), promise.answer()));
    }

    private static HttpRequestActionBuilder get(String name, String path) {
        return http(name).get(path);
    }
}
