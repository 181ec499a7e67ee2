package io.financialdashboard.bench.stream;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param clients of the stream
 * @param silent  clients besides that never read
 * @param pids    of the server
 * @param settle  how long it runs before it is measured
 * @param measure how long it is measured
 * @param away    how long all clients stay away once they were dropped; zero if they are not
 * @param churn   how many clients a second hang up and come back at once while it is measured
 */
record Options(
        URI url,
        int clients,
        int silent,
        List<Long> pids,
        Duration settle,
        Duration measure,
        Duration away,
        int churn) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "clients", "100", "silent", "0", "pids", "", "settle", "2", "seconds", "5", "away", "0", "churn", "0");

    /** @throws IllegalArgumentException that names what is wrong with them */
    static Options parse(String... arguments) {
        Map<String, String> values = new HashMap<>(DEFAULTS);
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(2, equals);
            if (equals < 0 || !argument.startsWith("--") || !known().contains(name)) {
                throw new IllegalArgumentException(
                        "an argument is --name=value with one of " + known() + ", got '" + argument + "'");
            }
            values.put(name, argument.substring(equals + 1));
        }
        String url = values.get("url");
        if (url == null) {
            throw new IllegalArgumentException("--url=http://host:port/path is needed");
        }
        return of(url, values);
    }

    private static Options of(String url, Map<String, String> values) {
        return new Options(
                URI.create(url),
                Integer.parseInt(values.getOrDefault("clients", "")),
                Integer.parseInt(values.getOrDefault("silent", "")),
                Arrays.stream(values.getOrDefault("pids", "").split(",", -1))
                        .filter(pid -> !pid.isBlank())
                        .map(Long::valueOf)
                        .toList(),
                seconds(values.getOrDefault("settle", "")),
                seconds(values.getOrDefault("seconds", "")),
                seconds(values.getOrDefault("away", "")),
                Integer.parseInt(values.getOrDefault("churn", "")));
    }

    private static Set<String> known() {
        return Set.of("url", "clients", "silent", "pids", "settle", "seconds", "away", "churn");
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis(Math.round(1_000 * Double.parseDouble(text)));
    }
}
