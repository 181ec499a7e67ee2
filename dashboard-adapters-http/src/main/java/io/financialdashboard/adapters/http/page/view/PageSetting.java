package io.financialdashboard.adapters.http.page.view;

import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What holds for every page of a running dashboard.
 *
 * @param files      where scripts, styles and icons are
 * @param newsSource whether anything brings news; a replay does not
 * @param clockRuns  whether the dashboard's time goes on; it stands still at rate 0 and at the end of a replay
 * @param readOnly   whether the server refuses every change of what is kept
 * @param publicUrl  where readers find it, without a slash at the end; empty if it is where they ask for it
 * @param lastFiring the number of the newest thing that an alert told; 0 if there is none
 */
public record PageSetting(
        AssetPaths files,
        boolean newsSource,
        boolean clockRuns,
        boolean readOnly,
        Optional<String> publicUrl,
        LongSupplier lastFiring) {}
