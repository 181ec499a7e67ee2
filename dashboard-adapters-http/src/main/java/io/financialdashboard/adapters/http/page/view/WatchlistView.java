package io.financialdashboard.adapters.http.page.view;

import java.util.List;

/**
 * The list that is shown before the browser knows which one its user chose.
 *
 * @param readOnly whether the server refuses every change
 */
public record WatchlistView(String id, String name, List<AssetRow> rows, boolean readOnly) {}
