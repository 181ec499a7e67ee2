package io.financialdashboard.app;

import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import io.financialdashboard.domain.news.port.out.NewsSource;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What a kind of feed brings along.
 *
 * @param clock the dashboard's time
 * @param start what closed before it is history; from then on the feed tells
 */
record FeedPlan(
        Catalogue catalogue,
        HistorySource history,
        TickFeed ticks,
        NewsSource news,
        InstantSource clock,
        Instant start) {}
