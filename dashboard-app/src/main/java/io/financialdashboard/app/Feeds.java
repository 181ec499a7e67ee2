package io.financialdashboard.app;

import io.financialdashboard.adapters.mockfeed.MockFeed;
import io.financialdashboard.adapters.mockfeed.MockNews;
import io.financialdashboard.adapters.mockfeed.SimulatedMarkets;
import io.financialdashboard.adapters.replay.Recording;
import io.financialdashboard.adapters.replay.source.UnreadableRecordingException;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the feed that the configuration names. */
final class Feeds {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

    private Feeds() {}

    static FeedPlan plan(Configuration configuration) {
        Catalogue catalogue = configuration.catalogue();
        return configuration
                .data()
                .map(data -> replay(configuration, catalogue, data))
                .orElseGet(() -> mock(configuration, catalogue));
    }

    private static FeedPlan mock(Configuration configuration, Catalogue catalogue) {
        Catalogue shown = configuration.sessions() == SessionsMode.ALWAYS_OPEN ? alwaysOpen(catalogue) : catalogue;
        Instant start = configuration.clock().orElseGet(InstantSource.system()::instant);
        boolean realTime = configuration.clock().isEmpty() && configuration.clockRate() == 1;
        InstantSource clock = realTime
                ? InstantSource.system()
                : new PacedClock(InstantSource.system(), start, configuration.clockRate());
        SimulatedMarkets markets = new SimulatedMarkets(shown, configuration.seed());
        return new FeedPlan(
                shown,
                markets,
                new MockFeed(markets, start),
                Optional.of(new MockNews(markets, start)),
                clock,
                configuration.clockRate(),
                start);
    }

    private static Catalogue alwaysOpen(Catalogue catalogue) {
        return new Catalogue(catalogue.assets().stream()
                .map(asset -> asset.withCalendar(Calendars.named("crypto-24x7")))
                .toList());
    }

    private static FeedPlan replay(Configuration configuration, Catalogue catalogue, Path data) {
        Recording recording = open(data, catalogue);
        if (recording.catalogue().assets().isEmpty()) {
            throw new UsageException("--data=" + data + " holds no bars; see dashboard import --check " + data);
        }
        Instant start = configuration.clockAtEnd()
                ? recording.end()
                : configuration.clock().orElseGet(recording::defaultStart);
        double rate = configuration.clockRate();
        InstantSource clock = recording.clock(InstantSource.system(), start, rate);
        Recording played = recording.playableFrom(start);
        played.report().notes().forEach(LOG::info);
        played.report().summary().lines().forEach(LOG::info);
        LOG.info(ReplayNotices.plan(start, recording.end(), rate));
        TickFeed ticks = new ReplayNotices(played.feedFrom(start), LOG::info);
        return new FeedPlan(played.catalogue(), played.history(), ticks, Optional.empty(), clock, rate, start);
    }

    /** Reads recorded bars; what is neither a folder nor a zip is told as a mistake of the user. */
    static Recording open(Path data, Catalogue catalogue) {
        try {
            return Recording.open(data, catalogue);
        } catch (UnreadableRecordingException e) {
            throw new UsageException("--data: " + e.getMessage(), e);
        }
    }
}
