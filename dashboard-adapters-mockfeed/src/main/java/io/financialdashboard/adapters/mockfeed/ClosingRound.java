package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a market closed: the assets of the scene belong to one market and are read at its close. */
final class ClosingRound implements Story {
    @Override
    public Optional<Draft> about(Scene scene) {
        List<Reading> ranked = scene.readings().stream()
                .sorted(Comparator.comparingDouble(Reading::changeToday).reversed())
                .toList();
        return switch (ranked.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(ofOne(ranked.getFirst()));
            default -> Optional.of(ofMarket(ranked));
        };
    }

    private static Draft ofOne(Reading reading) {
        Asset asset = reading.asset();
        String change = Wording.signedPercent(reading.changeToday());
        return draft(
                asset.displayName() + " closes at " + Wording.price(asset, reading.price()) + ", " + change,
                Wording.full(asset) + " closed at " + Wording.price(asset, reading.price())
                        + " after a previous close of " + Wording.price(asset, reading.previousClose())
                        + ", a change of " + change + ".",
                reading,
                List.of(asset));
    }

    private static Draft ofMarket(List<Reading> ranked) {
        Reading best = ranked.getFirst();
        Reading worst = ranked.getLast();
        Reading largest = ranked.stream()
                .max(Comparator.comparingDouble(ClosingRound::surprise))
                .orElseThrow();
        Sides sides = Sides.of(ranked, Reading::changeToday);
        String assets = Wording.assetsOf(best.asset().market());
        return draft(
                Wording.capital(assets) + " close " + sides.mood() + ": "
                        + largest.asset().displayName() + " " + Wording.signedPercent(largest.changeToday()),
                "Of " + Wording.number(sides.all()) + " " + assets + ", " + sides.risen()
                        + " closed the session higher and " + sides.fallen() + " lower. At the top is " + outcome(best)
                        + ", at the bottom " + outcome(worst) + ".",
                largest,
                List.of(best.asset(), worst.asset()));
    }

    private static Draft draft(String title, String summary, Reading largest, List<Asset> subjects) {
        return new Draft(
                title, summary, "sessions", List.of("close"), largest.changeToday(), surprise(largest), subjects);
    }

    private static double surprise(Reading reading) {
        return Math.abs(reading.changeToday()) / reading.usualDay();
    }

    private static String outcome(Reading reading) {
        return Wording.full(reading.asset()) + " at " + Wording.price(reading.asset(), reading.price()) + " ("
                + Wording.signedPercent(reading.changeToday()) + ")";
    }
}
