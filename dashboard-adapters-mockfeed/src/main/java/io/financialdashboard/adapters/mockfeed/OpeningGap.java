package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a market opened after it had been closed: the assets of the scene belong to one market. */
final class OpeningGap implements Story {
    /** Half of a usual day's move is much for a gap. */
    private static final double SURPRISING = 2;

    @Override
    public Optional<Draft> about(Scene scene) {
        return scene.readings().stream()
                .max(Comparator.comparingDouble(OpeningGap::surprise))
                .map(largest -> draft(scene, largest));
    }

    private static double surprise(Reading reading) {
        return SURPRISING * Math.abs(reading.gapAtOpen()) / reading.usualDay();
    }

    private static Draft draft(Scene scene, Reading largest) {
        Asset asset = largest.asset();
        double gap = largest.gapAtOpen();
        List<Reading> all = scene.readings();
        boolean several = all.size() > 1;
        String title = asset.displayName() + " opens " + Wording.percent(gap) + " " + Wording.higherOrLower(gap);
        String story = Wording.full(asset) + " opened at " + Wording.price(asset, largest.open()) + " after a close of "
                + Wording.price(asset, largest.previousClose()) + " (" + Wording.signedPercent(gap) + ") and stood at "
                + Wording.price(asset, largest.price()) + " at " + Wording.at(scene.at()) + ".";
        return new Draft(
                several ? Wording.oneOf(List.of(title, marketTitle(all)), scene.noise()) : title,
                several ? market(all) + " The largest gap, measured by the asset's usual day: " + story : story,
                "sessions",
                List.of("open", "gap"),
                gap,
                surprise(largest),
                List.of(asset));
    }

    private static String marketTitle(List<Reading> all) {
        String mood = Sides.of(all, Reading::gapAtOpen).mood();
        return Wording.capital(Wording.assetsOf(all.getFirst().asset().market())) + " open " + mood;
    }

    private static String market(List<Reading> all) {
        Sides sides = Sides.of(all, Reading::gapAtOpen);
        return "Of " + Wording.number(sides.all()) + " "
                + Wording.assetsOf(all.getFirst().asset().market()) + ", " + sides.risen() + " opened above and "
                + sides.fallen() + " below the previous close.";
    }
}
