package io.financialdashboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;

/**
 * {@code dashboard rehearse}: starts a dashboard, asks it for what a reader's browser asks for, and ends. A JVM that is told
 * to keep what it loaded meanwhile ({@code -XX:AOTCacheOutput}) has nothing to look up or link when it is started for real.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts, asks for what a browser asks for, and ends: for -XX:AOTCacheOutput.")
final class RehearseCommand implements Callable<Integer> {
    /** What was run a few times is kept with what the JVM learned of it. */
    private static final int ROUNDS = 4;

    private static final int PATIENCE_MILLIS = 30_000;

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/chart/crypto/BTC-USDT?interval=1h",
            "/api/prices",
            "/api/assets",
            "/api/market-stats",
            "/api/news",
            "/api/watchlists",
            "/api/historical/forex/EUR-USD?interval=15m&limit=100&format=columns",
            "/api/historical/crypto/BTC-USDT?interval=1h&limit=500",
            "/api/indicators/crypto/BTC-USDT?interval=1h&indicators=ema:20,rsi:14",
            "/health/ready",
            "/metrics");

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("dashboard-rehearsal");
        try (Dashboard dashboard = Dashboard.start("--port=0", "--data-dir=" + folder)) {
            String root = "http://127.0.0.1:" + dashboard.port();
            for (int round = 0; round < ROUNDS; round++) {
                Set<String> files = new TreeSet<>();
                for (String address : ADDRESSES) {
                    FILE.matcher(text(root + address)).results().forEach(found -> files.add(found.group(1)));
                }
                for (String file : files) {
                    text(root + file);
                }
            }
            listen(root + "/api/stream?candles=BTC/USDT@1m");
            new HealthCheck("127.0.0.1", dashboard.port()).run(System.out);
        } finally {
            Files.delete(folder);
        }
        return 0;
    }

    private static String text(String address) throws IOException {
        try (InputStream body = open(address)) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }

    /** Until a price has changed. */
    private static void listen(String address) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(open(address), UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.equals("event: quotes")) {
                line = lines.readLine();
            }
        }
    }

    private static InputStream open(String address) throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty("Accept", "text/html, text/event-stream, */*;q=0.8");
        return connection.getInputStream();
    }
}
