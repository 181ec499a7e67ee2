package io.financialdashboard.adapters.http.page.view;

/**
 * What holds for every page of a running dashboard.
 *
 * @param files      where scripts, styles and icons are
 * @param newsSource whether anything brings news; a replay does not
 * @param clockRuns  whether the dashboard's time goes on; it stands still at rate 0 and at the end of a replay
 * @param readOnly   whether the server refuses every change of what is kept
 */
public record PageSetting(AssetPaths files, boolean newsSource, boolean clockRuns, boolean readOnly) {}
