package io.financialdashboard.bench.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens thousands of streams, measures what they are told, and prints one line of JSON. With {@code --away} it drops all of
 * them then and lets them come back; with {@code --churn} some of them all the time.
 */
public final class StreamLoad {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(60);
    private static final int SMALL_BUFFER = 4 * 1024;

    private final Options options;
    private final ProcessUsage server;
    private final ProcessUsage self =
            new ProcessUsage(List.of(ProcessHandle.current().pid()));
    private final Tally tally = new Tally();
    private final List<Follower> followers = new ArrayList<>();
    private final Report report = new Report();

    private StreamLoad(Options options) {
        this.options = options;
        this.server = new ProcessUsage(options.pids());
    }

    /** @param arguments as {@link Options} names them */
    public static void main(String... arguments) throws IOException {
        System.out.println(new StreamLoad(Options.parse(arguments)).measure());
    }

    private Report measure() throws IOException {
        long residentBefore = server.residentKilobytes();
        try (Crowd crowd = new Crowd()) {
            Target target = Target.of(options.url());
            join(crowd, target);
            long begun = System.nanoTime();
            report.add("all_served", crowd.connectAll(LONGEST_CONNECT) ? 1 : 0);
            report.add("connect_s", secondsSince(begun));
            report.add("silent_since_ms", System.currentTimeMillis());
            List<SocketChannel> silent = neverReading(target);
            crowd.run(options.settle());
            measure(crowd);
            report.add("server_rss_before_kb", residentBefore);
            report.add("server_rss_kb", server.residentKilobytes());
            if (options.away().isPositive()) {
                dropAndResume(crowd);
            }
            addContinuity(crowd);
            for (SocketChannel channel : silent) {
                channel.close();
            }
        }
        return report;
    }

    private void join(Crowd crowd, Target target) {
        var timeline = new Timeline();
        var timeStamp = new TimeStamp();
        for (int i = 0; i < options.clients(); i++) {
            var follower = new Follower(tally, timeline, timeStamp);
            followers.add(follower);
            crowd.add(new Subscriber(target, follower));
        }
    }

    private void measure(Crowd crowd) throws IOException {
        tally.clear();
        double serverBefore = server.cpuSeconds();
        double selfBefore = self.cpuSeconds();
        long begun = System.nanoTime();
        crowd.runChanging(options.measure(), options.churn());
        double seconds = secondsSince(begun);
        report.add("seconds", seconds);
        report.add("served", crowd.count(Subscriber::isServed));
        report.add("server_cpu_s", server.cpuSeconds() - serverBefore);
        report.add("load_core", (self.cpuSeconds() - selfBefore) / seconds);
        tally.addTo(report);
    }

    private void dropAndResume(Crowd crowd) throws IOException {
        crowd.dropAll();
        sleep(options.away());
        List<Long> before = followers.stream().map(Follower::told).toList();
        long begun = System.nanoTime();
        boolean connected = crowd.connectAll(LONGEST_CONNECT);
        report.add("reconnect_s", secondsSince(begun));
        boolean told = crowd.runUntil(() -> allWereTold(before), LONGEST_CONNECT);
        report.add("back", connected && told ? 1 : 0);
        report.add("back_s", secondsSince(begun));
        crowd.run(options.settle());
    }

    private boolean allWereTold(List<Long> before) {
        for (int i = 0; i < followers.size(); i++) {
            if (followers.get(i).told() <= before.get(i)) {
                return false;
            }
        }
        return true;
    }

    private void addContinuity(Crowd crowd) {
        Stream<Continuity> all = followers.stream().map(Follower::continuity);
        List<Continuity> each = all.toList();
        report.add("gaps", each.stream().mapToLong(Continuity::gaps).sum());
        report.add("duplicates", each.stream().mapToLong(Continuity::duplicates).sum());
        report.add("restarts", each.stream().mapToLong(Continuity::restarts).sum());
        report.add(
                "lost",
                crowd.failures().values().stream().mapToLong(Integer::intValue).sum());
        crowd.failures().forEach((reason, count) -> System.err.println(count + " × " + reason));
    }

    /** Clients that ask for the stream and never take what they are sent. */
    private List<SocketChannel> neverReading(Target target) throws IOException {
        List<SocketChannel> silent = new ArrayList<>();
        for (int i = 0; i < options.silent(); i++) {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
            channel.bind(new InetSocketAddress("127.0.0.99", 0));
            channel.connect(target.address());
            channel.write(ByteBuffer.wrap(target.request("").getBytes(ISO_8859_1)));
            silent.add(channel);
        }
        return silent;
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    private static void sleep(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
