package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.AssetParameter;
import io.financialdashboard.adapters.http.request.JsonBody;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client says on its socket:
 * {@code {"action":"subscribe","channels":["quotes:AAPL","candles:BTC/USDT@15m"],"request":"1"}}.
 *
 * @param channels    what to subscribe to, or to let go of
 * @param lastEventId where to go on; only with the first subscription
 * @param request     of the client's choice; the answer carries it too
 */
record SocketCommand(Action action, Subscription channels, Optional<EventId> lastEventId, Optional<String> request) {
    private static final int LONGEST_REQUEST = 64;
    private static final List<String> CHANNELS =
            List.of("quotes", "quotes:AAPL", "candles:BTC/USDT@15m", "stats", "news", "alerts", "pulse");

    /** What is to be done. */
    enum Action {
        SUBSCRIBE,
        UNSUBSCRIBE
    }

    /** Throws {@code ProblemException} for whatever is no command. */
    static SocketCommand of(JsonBody message, MarketData marketData) {
        Action action = switch (message.text("action")) {
            case "subscribe" -> Action.SUBSCRIBE;
            case "unsubscribe" -> Action.UNSUBSCRIBE;
            case String other ->
                throw JsonBody.bad(
                        "action", "has no value " + Problem.quoted(other), List.of("subscribe", "unsubscribe"));
        };
        List<String> channels = message.texts("channels");
        if (channels.isEmpty()) {
            throw JsonBody.bad("channels", "must name one channel or more", CHANNELS);
        }
        return new SocketCommand(
                action,
                subscription(channels, marketData),
                message.findText("last_event_id").flatMap(EventId::parse),
                request(message));
    }

    static String[] fields() {
        return new String[] {"action", "channels", "last_event_id", "request"};
    }

    /** What the answer to a message carries, even where the rest of the message is wrong. */
    static Optional<String> request(JsonBody message) {
        Optional<String> request = message.findText("request");
        if (request.isPresent() && request.get().length() > LONGEST_REQUEST) {
            String rule = "at most " + LONGEST_REQUEST + " characters";
            throw JsonBody.bad("request", "must have " + rule, List.of(rule));
        }
        return request;
    }

    private static Subscription subscription(List<String> names, MarketData marketData) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        Set<Symbol> quotes = new HashSet<>();
        Set<Subject.Bars> bars = new HashSet<>();
        for (String name : names) {
            int colon = name.indexOf(':');
            String kind = colon < 0 ? name : name.substring(0, colon);
            String rest = name.substring(colon + 1);
            Optional<Topic> topic = Topic.find(kind);
            if (colon < 0 && topic.isPresent()) {
                topics.add(topic.get());
            } else if (colon > 0 && kind.equals("quotes")) {
                quotes.add(AssetParameter.asset(marketData.catalogue(), Optional.empty(), rest, "channels")
                        .symbol());
            } else if (colon > 0 && kind.equals("candles")) {
                bars.add(StreamParameters.bars(rest, marketData, "channels"));
            } else {
                throw JsonBody.bad("channels", "has no channel " + Problem.quoted(name), CHANNELS);
            }
        }
        return new Subscription(topics, quotes, bars);
    }
}
