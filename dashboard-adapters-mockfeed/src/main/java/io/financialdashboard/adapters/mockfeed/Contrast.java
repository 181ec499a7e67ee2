package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The strongest and the weakest of one market, where they go different ways. */
final class Contrast implements Story {
    private static final int FEWEST_ASSETS = 3;

    @Override
    public Optional<Draft> about(Scene scene) {
        Noise noise = scene.noise().named("contrast");
        Market market = Wording.oneOf(List.of(Market.values()), noise);
        List<Reading> ranked = scene.of(market).stream()
                .sorted(Comparator.comparingDouble(Reading::changeToday).reversed())
                .toList();
        if (ranked.size() < FEWEST_ASSETS) {
            return Optional.empty();
        }
        Reading best = ranked.getFirst();
        Reading worst = ranked.getLast();
        return best.changeToday() > 0.02 && worst.changeToday() < -0.02
                ? Optional.of(draft(best, worst, ranked.size(), market, noise))
                : Optional.empty();
    }

    private static Draft draft(Reading best, Reading worst, int count, Market market, Noise noise) {
        Asset strong = best.asset();
        Asset weak = worst.asset();
        String title = Wording.oneOf(
                List.of(
                        strong.displayName() + " leads " + Wording.assetsOf(market) + ", " + weak.displayName()
                                + " lags",
                        strong.displayName() + " up " + Wording.percent(best.changeToday()) + ", " + weak.displayName()
                                + " down " + Wording.percent(worst.changeToday()),
                        Wording.capital(Wording.assetsOf(market)) + " diverge: " + strong.displayName() + " gains, "
                                + weak.displayName() + " loses"),
                noise.at(1));
        String summary = "Of " + Wording.number(count) + " " + Wording.assetsOf(market) + ", " + Wording.full(strong)
                + " is the strongest against its previous close, " + Wording.signedPercent(best.changeToday()) + " at "
                + Wording.price(strong, best.price()) + ". The weakest is " + Wording.full(weak) + ", "
                + Wording.signedPercent(worst.changeToday()) + " at " + Wording.price(weak, worst.price()) + ".";
        double spread = best.changeToday() - worst.changeToday();
        return new Draft(
                title,
                summary,
                "comparison",
                List.of("divergence"),
                best.changeToday(),
                spread / (best.usualDay() + worst.usualDay()),
                List.of(strong, weak));
    }
}
