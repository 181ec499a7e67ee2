package io.financialdashboard.adapters.http.page.view;

import io.financialdashboard.adapters.http.texts.Texts;

/**
 * What a browser shows where the server cannot be reached.
 *
 * @param texts the words of the page's language
 */
public record OfflineView(AssetPaths files, Texts texts) {}
