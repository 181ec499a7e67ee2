package io.financialdashboard.load;

import static io.gatling.javaapi.core.CoreDsl.listFeeder;

import io.gatling.javaapi.core.FeederBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people look at: one or two assets of each market of the catalogue that comes along, as addresses name them. */
final class Assets {
    private static final List<Map<String, Object>> PATHS = Stream.of(
                    "crypto/BTC-USDT",
                    "crypto/ETH-USDT",
                    "forex/EUR-USD",
                    "forex/USD-JPY",
                    "stocks/AAPL",
                    "stocks/MSFT",
                    "commodities/XAUUSD")
            .map(path -> Map.<String, Object>of("asset", path))
            .toList();

    private Assets() {}

    /** Puts {@code asset} into the session, any of them. */
    static FeederBuilder<Object> any() {
        return listFeeder(PATHS).random();
    }
}
