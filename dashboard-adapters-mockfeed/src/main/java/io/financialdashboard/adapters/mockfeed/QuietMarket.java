package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A market none of whose assets moved much for hours. */
final class QuietMarket implements Story {
    private static final Duration SPAN = Duration.ofHours(3);
    private static final double QUIET = 0.8;
    private static final int FEWEST_ASSETS = 3;

    @Override
    public Optional<Draft> about(Scene scene) {
        for (Market market : Market.values()) {
            List<Reading> readings = scene.of(market).stream()
                    .filter(reading -> reading.tradedFor(SPAN))
                    .toList();
            Optional<Reading> largest = readings.stream().max(Comparator.comparingDouble(QuietMarket::surprise));
            if (readings.size() >= FEWEST_ASSETS && surprise(largest.orElseThrow()) < QUIET) {
                return Optional.of(draft(
                        market, readings, largest.orElseThrow(), scene.noise().named("quiet")));
            }
        }
        return Optional.empty();
    }

    private static double surprise(Reading reading) {
        return Math.abs(reading.changeOver(SPAN)) / reading.usualIn(SPAN);
    }

    private static Draft draft(Market market, List<Reading> readings, Reading largest, Noise noise) {
        String assets = Wording.assetsOf(market);
        String title = Wording.oneOf(
                List.of(
                        "Quiet hours for " + assets,
                        Wording.capital(assets) + " little changed over three hours",
                        "Small moves only among " + assets),
                noise);
        Asset asset = largest.asset();
        double change = largest.changeOver(SPAN);
        String summary = "None of " + Wording.number(readings.size()) + " " + assets
                + " moved more than is usual for three hours. Measured by its usual move, the largest was that of "
                + Wording.full(asset)
                + ", " + Wording.signedPercent(change) + " to " + Wording.price(asset, largest.price()) + ", where "
                + Wording.percent(largest.usualIn(SPAN)) + " is usual.";
        return new Draft(title, summary, "volatility", List.of("quiet"), change, surprise(largest), List.of(asset));
    }
}
