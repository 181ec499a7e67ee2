package io.financialdashboard.adapters.http.server;

import io.financialdashboard.domain.account.port.in.Watchlists;
import io.financialdashboard.domain.alerting.port.in.Alerts;
import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.chart.port.in.Charts;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.MarketEvents;
import io.financialdashboard.domain.news.port.in.News;
import java.time.InstantSource;

/**
 * What the contexts offer and the server serves.
 *
 * @param clock   the dashboard's time, that of the replay in a replay
 * @param epoch   names this run of the feed in the stream's ids: 1 to 20 letters and digits, another one after each start
 * @param version of the program, shown in {@code /metrics}
 */
public record Facades(
        MarketData marketData,
        MarketEvents marketEvents,
        Analytics analytics,
        Charts charts,
        News news,
        Watchlists watchlists,
        Alerts alerts,
        InstantSource clock,
        String epoch,
        String version) {}
