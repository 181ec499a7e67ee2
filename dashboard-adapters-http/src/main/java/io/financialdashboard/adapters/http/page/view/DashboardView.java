package io.financialdashboard.adapters.http.page.view;

import java.util.List;

/** The overview. */
public record DashboardView(
        Frame frame, List<Figure> summary, List<MarketCard> cards, List<NewsItem> news, WatchlistView watchlist) {}
