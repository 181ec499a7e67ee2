package io.financialdashboard.adapters.replay.play;

import io.financialdashboard.adapters.replay.series.RecordedAsset;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The recording as a feed: from the start on, the ticks of all assets in the order of time. Bars that closed at the start
 * or before are never played, one that was in progress is played from its opening. When the clock goes back, the recording
 * begins anew ({@link ReplayClock} does that at its end).
 */
public final class ReplayFeed implements TickFeed {
    private final Instant start;
    private final List<AssetPlayer> players;
    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparingLong(Turn::time).thenComparingInt(Turn::order));

    private Instant lastPolled = Instant.MIN;

    /** @param assets in the order in which ticks of one instant are handed over */
    public ReplayFeed(List<RecordedAsset> assets, Instant start) {
        this.start = start;
        this.players = assets.stream().map(AssetPlayer::new).toList();
    }

    private record Turn(long time, int order, AssetPlayer player) {}

    @Override
    public DataSource source() {
        return DataSource.REPLAY;
    }

    @Override
    public void poll(Instant now, TickSink sink) {
        boolean first = lastPolled.equals(Instant.MIN);
        if (first || now.isBefore(lastPolled)) {
            if (!first) {
                sink.restart(start);
            }
            rewind();
            players.forEach(player -> player.announce(sink));
        }
        lastPolled = now;
        playUntil(now.toEpochMilli(), sink);
        sink.heartbeat(now);
    }

    private void rewind() {
        List<Turn> all = new ArrayList<>();
        for (int order = 0; order < players.size(); order++) {
            AssetPlayer player = players.get(order);
            player.rewind(start.toEpochMilli());
            all.add(new Turn(player.nextTime(), order, player));
        }
        turns.clear();
        all.stream().filter(turn -> turn.player().hasNext()).forEach(turns::add);
    }

    private void playUntil(long now, TickSink sink) {
        for (Turn turn = turns.peek(); turn != null && turn.time() <= now; turn = turns.peek()) {
            turns.remove();
            turn.player().advance(sink);
            if (turn.player().hasNext()) {
                turns.add(new Turn(turn.player().nextTime(), turn.order(), turn.player()));
            }
        }
    }
}
