package io.financialdashboard.adapters.http.page.view;

/** An asset with its price of the moment. */
public record AssetRow(
        Instrument asset, PriceText price, ChangeText change, Sparkline sparkline, DayRange range, boolean stale) {}
