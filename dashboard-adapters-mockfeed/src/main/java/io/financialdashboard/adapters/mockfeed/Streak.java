package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An asset that closed higher, or lower, several sessions in a row, this one the last: read at the close. */
final class Streak implements Story {
    private static final int SHORTEST = 4;

    @Override
    public Optional<Draft> about(Scene scene) {
        return scene.readings().stream()
                .filter(reading -> Math.abs(reading.streak()) >= SHORTEST)
                .max(Comparator.comparingInt(reading -> Math.abs(reading.streak())))
                .map(reading -> draft(reading, scene.noise()));
    }

    private static Draft draft(Reading reading, Noise noise) {
        Asset asset = reading.asset();
        int sessions = Math.abs(reading.streak());
        double change = (reading.price() / reading.closeBeforeStreak() - 1) * 100;
        String way = Wording.higherOrLower(change);
        String number = Wording.number(sessions);
        String title = Wording.oneOf(
                List.of(
                        asset.displayName() + " closes " + way + " for " + number + " sessions in a row",
                        asset.displayName() + ": " + number + " " + way + " closes in a row",
                        Wording.capital(number) + " sessions " + way + " for " + asset.displayName()),
                noise);
        String summary = Wording.full(asset) + " closed " + way + " in each of the last " + number
                + " sessions and went from "
                + Wording.price(asset, reading.closeBeforeStreak()) + " to " + Wording.price(asset, reading.price())
                + ", a change of " + Wording.signedPercent(change) + ". The last session's change is "
                + Wording.signedPercent(reading.changeToday()) + ".";
        double surprise = Math.abs(change) / (reading.usualDay() * Math.sqrt(sessions));
        return new Draft(title, summary, "trends", List.of("streak"), change, surprise, List.of(asset));
    }
}
