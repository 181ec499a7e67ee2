package io.financialdashboard.app;

import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import io.financialdashboard.domain.news.port.out.NewsSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a kind of feed brings along.
 *
 * @param news  empty where the feed knows of none
 * @param clock the dashboard's time
 * @param rate  seconds of the dashboard's time in one real second; 0 where it stands still
 * @param start what closed before it is history; from then on the feed tells
 */
record FeedPlan(
        Catalogue catalogue,
        HistorySource history,
        TickFeed ticks,
        Optional<NewsSource> news,
        InstantSource clock,
        double rate,
        Instant start) {}
