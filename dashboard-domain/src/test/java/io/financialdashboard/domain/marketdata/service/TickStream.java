package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Seeded random ticks of one asset in their clean order, and the bars that they make by the plainest way to say it. */
record TickStream(Asset asset, List<Tick> ticks) {
    /** A walk through the asset's sessions; pauses are mostly of seconds, some are of minutes. */
    static TickStream random(Asset asset, String start, int count, Random random) {
        return random(asset, start, count, 1, random);
    }

    /** @param slowness how many times longer the pauses are */
    static TickStream random(Asset asset, String start, int count, int slowness, Random random) {
        List<Tick> ticks = new ArrayList<>();
        Instant time = Instant.parse(start);
        double price = 100;
        for (int i = 1; i <= count; i++) {
            time = inSession(asset, time.plusMillis(slowness * pause(random)));
            price = Math.max(1, Math.round(price * 100 + random.nextGaussian() * 20)) / 100.0;
            ticks.add(new Tick(asset.symbol(), time, i, price, price - 0.01, price + 0.01, random.nextInt(50)));
        }
        return new TickStream(asset, ticks);
    }

    /** In the order of arrival if each tick is on its way for less than the lateness window. */
    List<Tick> delayed(Random random, Duration most) {
        record Arrival(Tick tick, long at) {}
        return ticks.stream()
                .map(tick -> new Arrival(tick, tick.time().toEpochMilli() + random.nextLong(most.toMillis())))
                .sorted(Comparator.comparingLong(Arrival::at))
                .map(Arrival::tick)
                .toList();
    }

    Instant end() {
        return ticks.getLast().time();
    }

    /** All bars, by sorting the ticks into the calendar's periods one by one. */
    CandleSeries bars(Interval interval) {
        TreeMap<Instant, Candle> bars = new TreeMap<>();
        for (Tick tick : ticks) {
            Instant time = asset.calendar()
                    .periodAt(interval, tick.time())
                    .orElseThrow()
                    .time();
            Candle bar = new Candle(time, tick.price(), tick.price(), tick.price(), tick.price(), tick.volume());
            bars.merge(time, bar, TickStream::grown);
        }
        CandleSeries.Builder series = CandleSeries.builder();
        bars.values().forEach(series::add);
        return series.build();
    }

    private static Candle grown(Candle bar, Candle tick) {
        return new Candle(
                bar.time(),
                bar.open(),
                Math.max(bar.high(), tick.high()),
                Math.min(bar.low(), tick.low()),
                tick.close(),
                bar.volume() + tick.volume());
    }

    private static long pause(Random random) {
        return random.nextInt(20) == 0 ? random.nextLong(900_000) : random.nextLong(6_000);
    }

    private static Instant inSession(Asset asset, Instant instant) {
        return asset.calendar().sessionAt(instant).isPresent()
                ? instant
                : asset.calendar().nextSession(instant).opens();
    }

    TradingSession lastSession() {
        return asset.calendar().sessionAt(end()).orElseThrow();
    }
}
