package io.financialdashboard.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.ws;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.http.WsFrameCheck;
import java.time.Duration;
import java.util.List;

/**
 * What a jump of prices does: everybody comes in the same moment by WebSocket, subscribes, wants one asset after the other,
 * loses the connection and is back at once.
 *
 * <p>What alerts themselves ask of the server is {@link AlertStorm}.
 */
final class SocketStorm {
    /** How often each comes back. */
    static final int ROUNDS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private static final WsFrameCheck GREETED = awaited("greeted", "retry");
    private static final WsFrameCheck SUBSCRIBED = awaited("subscribed", "channels");
    private static final WsFrameCheck FIRST_PRICES = awaited("first prices", "snapshot");
    private static final WsFrameCheck NEXT_PRICES = awaited("next prices", "quotes");
    private static final WsFrameCheck CHANGED = awaited("changed", "channels");

    private static final ChainBuilder CONNECT =
            exec(ws("open socket").connect("/api/ws").await(PATIENCE).on(GREETED));

    private static final ChainBuilder SUBSCRIBE = exec(ws("subscribe")
            .sendText("{\"action\":\"subscribe\",\"channels\":[\"quotes\",\"news\"]}")
            .await(PATIENCE)
            .on(SUBSCRIBED)
            .await(PATIENCE)
            .on(FIRST_PRICES)
            .await(PATIENCE)
            .on(NEXT_PRICES));

    private static final ChainBuilder CHANGE = exec(ws("change channels")
            .sendText("{\"action\":\"subscribe\",\"channels\":[\"candles:BTC/USDT@15m\",\"quotes:AAPL\"]}")
            .await(PATIENCE)
            .on(CHANGED));

    private SocketStorm() {}

    static PopulationBuilder population(Profile profile) {
        return scenario("socket storm")
                .exec(repeat(ROUNDS)
                        .on(exec(CONNECT, SUBSCRIBE, CHANGE)
                                .pause(A_MOMENT)
                                .exec(ws("drop socket").close())))
                .injectOpen(atOnceUsers(profile.crowd().sockets()))
                .protocols(Target.forPrograms());
    }

    static List<Assertion> assertions(Profile profile) {
        Profile.Promise promise = profile.promise();
        return List.of(
                Within.percentile99(details("first prices"), promise.storm()),
                Within.percentile99(details("next prices"), promise.storm()),
                details("first prices")
                        .successfulRequests()
                        .count()
                        .gte((long) profile.crowd().sockets() * ROUNDS));
    }

    /** Passes over other messages, which come in between at any time. */
    private static WsFrameCheck awaited(String name, String event) {
        return ws.checkTextMessage(name).matching(jsonPath("$.event").is(event));
    }
}
