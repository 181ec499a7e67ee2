package io.financialdashboard.adapters.http.page.view;

import java.util.List;

/** One market: the asset whose chart is shown first, all of its assets, and its own three figures. */
public record MarketCard(SessionText session, AssetRow chosen, List<AssetRow> rows, List<Figure> figures) {}
