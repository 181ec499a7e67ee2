package io.financialdashboard.adapters.http.page.view;

import java.util.List;

/**
 * One asset's chart over the whole window.
 *
 * @param interval  the chosen one's id
 * @param look      what else was asked for
 * @param intervals the ids of those that it has
 * @param figures   bid, ask, spread, ranges, volume, last trade
 * @param preview   what is shown of a link to it
 */
public record ChartView(
        Frame frame,
        AssetRow row,
        ChangeText changeAbsolute,
        SessionText session,
        String interval,
        ChartLook look,
        List<IntervalChoice> intervals,
        List<Figure> figures,
        YearRange year,
        Preview preview) {
    /** @param available whether the asset's source can tell bars so short */
    public record IntervalChoice(String id, String name, boolean available) {}
}
