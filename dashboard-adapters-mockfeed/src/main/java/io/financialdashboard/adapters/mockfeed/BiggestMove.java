package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The asset that moved most in the last hours, measured by its own usual move, so that coins do not drown currencies. */
final class BiggestMove implements Story {
    private static final List<Integer> HOURS = List.of(1, 2, 3, 4, 6);
    private static final double WORTH_TELLING = 0.01;

    /** The largest of some ten moves is usually about so many times as large as one of them. */
    private static final double LARGEST_OF_MANY = 1.8;

    private record Move(Reading reading, double change, double surprise, double rank) {}

    @Override
    public Optional<Draft> about(Scene scene) {
        Noise noise = scene.noise().named("move");
        Duration span = Duration.ofHours(HOURS.get((int) (noise.uniform(0) * HOURS.size())));
        Optional<Move> biggest = Optional.empty();
        for (Reading reading : scene.turn()) {
            // The rank is shaken, so that a slow day is not the same headline every half hour.
            double shake = 0.5 + noise.named(reading.asset().symbol().value()).uniform(0);
            Move move = move(reading, span, shake);
            boolean told = Math.abs(move.change) >= WORTH_TELLING && reading.tradedFor(span);
            if (told && biggest.filter(other -> other.rank >= move.rank).isEmpty()) {
                biggest = Optional.of(move);
            }
        }
        return biggest.map(move -> draft(move, span, scene));
    }

    private static Move move(Reading reading, Duration span, double shake) {
        double change = reading.changeOver(span);
        double surprise = Math.abs(change) / reading.usualIn(span);
        return new Move(reading, change, surprise, surprise * shake);
    }

    private static Draft draft(Move move, Duration span, Scene scene) {
        Asset asset = move.reading.asset();
        Noise noise = scene.noise().named("words");
        String price = Wording.price(asset, move.reading.price());
        String verb = Wording.verb(move.change, move.surprise, noise.at(0));
        String percent = Wording.percent(move.change);
        String title = Wording.oneOf(
                List.of(
                        asset.displayName() + " " + verb + " " + percent + " in " + Wording.hours(span),
                        asset.displayName() + " " + verb + " " + percent + " to " + price,
                        asset.displayName() + " " + verb + " to " + price + ", " + (move.change < 0 ? "down " : "up ")
                                + percent + " in " + Wording.hours(span)),
                noise.at(1));
        String summary =
                Wording.full(asset) + " stood at " + price + " at " + Wording.at(scene.at()) + ", " + percent + " "
                        + Wording.aboveOrBelow(move.change) + " its price of " + Wording.hours(span) + " earlier ("
                        + Wording.price(asset, move.reading.priceBefore(span)) + "). The usual move in that time is "
                        + Wording.percent(move.reading.usualIn(span)) + ". Against the previous close of "
                        + Wording.price(asset, move.reading.previousClose()) + " the change is "
                        + Wording.signedPercent(move.reading.changeToday()) + ".";
        return new Draft(
                title,
                summary,
                "movers",
                List.of("intraday", direction(move.change)),
                move.change,
                move.surprise / LARGEST_OF_MANY,
                List.of(asset));
    }

    static String direction(double change) {
        return change < 0 ? "falling" : "rising";
    }
}
