package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A price that was not seen for at least twenty sessions. */
final class NewExtreme implements Story {
    private static final int FEWEST_SESSIONS = 20;

    private static final Duration FRESH = Duration.ofMinutes(75);

    private record Extreme(Reading reading, int sessions, boolean high) {
        boolean isFresh() {
            return high ? reading.highIsWithin(FRESH) : reading.lowIsWithin(FRESH);
        }
    }

    @Override
    public Optional<Draft> about(Scene scene) {
        List<Extreme> extremes = scene.turn().stream()
                .map(NewExtreme::extreme)
                .filter(extreme -> extreme.sessions >= FEWEST_SESSIONS && extreme.isFresh())
                .toList();
        if (extremes.isEmpty()) {
            return Optional.empty();
        }
        Noise noise = scene.noise().named("extreme");
        return Optional.of(draft(extremes.get((int) (noise.uniform(0) * extremes.size())), scene, noise));
    }

    private static Extreme extreme(Reading reading) {
        int higher = reading.sessionsSinceHigher();
        int lower = reading.sessionsSinceLower();
        return new Extreme(reading, Math.max(higher, lower), higher >= lower);
    }

    private static Draft draft(Extreme extreme, Scene scene, Noise noise) {
        Reading reading = extreme.reading;
        Asset asset = reading.asset();
        String kind = extreme.high ? "high" : "low";
        String span = reading.isMoreThanAYear(extreme.sessions) ? "more than a year" : extreme.sessions + " sessions";
        String reached = Wording.price(asset, extreme.high ? reading.highToday() : reading.lowToday());
        String title = Wording.oneOf(
                List.of(
                        asset.displayName() + " at its " + kind + "est in " + span,
                        asset.displayName() + " touches " + reached + ", its " + kind + "est in " + span,
                        asset.displayName() + " sets a " + kind + " not seen in " + span),
                noise.at(1));
        String summary =
                Wording.full(asset) + " traded as " + kind + " as " + reached + " in this session, beyond every "
                        + kind + " of the " + Wording.number(extreme.sessions) + " sessions before it. At "
                        + Wording.at(scene.at())
                        + " it stood at " + Wording.price(asset, reading.price()) + ", "
                        + Wording.signedPercent(reading.changeToday()) + " against the previous close.";
        double surprise = Math.max(1, Math.abs(reading.changeToday()) / reading.usualDay());
        return new Draft(
                title, summary, "records", List.of("new " + kind), reading.changeToday(), surprise, List.of(asset));
    }
}
