package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.QuoteChanged;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.SessionChanged;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.StalenessChanged;
import io.financialdashboard.domain.marketdata.port.out.CandleStore;
import io.financialdashboard.domain.marketdata.port.out.EventPublisher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything that the ticks of one asset make: bars, quote, staleness and counters. One thread owns it. */
final class AssetIntake {
    private final Asset asset;
    private final QuoteBoard board;
    private final Primer primer;
    private final QualityCounters quality;
    private final LastPrice last = new LastPrice();
    private final DayCandle day = new DayCandle();
    private final BarReport report;
    private final BarBuilder bars;
    private final QuoteDesk desk;
    private final Silence silence;
    private final SessionWatch session;
    private Instant start = Instant.MIN;
    private boolean heard;
    private long heardAt;
    private boolean stale;
    private boolean counted;

    AssetIntake(Asset asset, IntakeSettings settings, BarArchive archive, CandleStore store, QuoteBoard board) {
        this.asset = asset;
        this.board = board;
        this.quality = new QualityCounters(asset.symbol(), settings.gaplessNumbers());
        this.report = new BarReport(asset.symbol(), store, quality, day);
        Segments segments = new Segments();
        Optional<RollingDay> rolling =
                asset.market() == Market.CRYPTO ? Optional.of(new RollingDay(segments)) : Optional.empty();
        PriceSpan span =
                rolling.<PriceSpan>map(Function.identity()).orElseGet(() -> new SessionSpan(asset, archive, day));
        this.bars = new BarBuilder(asset, settings, quality, last, segments, span, report);
        this.desk = new QuoteDesk(asset, last, day, span);
        this.primer = new Primer(asset, archive, bars, last, day, rolling);
        this.silence = new Silence(settings);
        this.session = new SessionWatch(asset.hours());
    }

    /** Begins at that instant with what exists as history. */
    void prime(Instant at) {
        start = at;
        heard = false;
        stale = false;
        quality.forgetSequences();
        silence.clear();
        session.advance(at);
        primeFrom(asset.fixing() ? Interval.ONE_DAY : Interval.ONE_MINUTE);
    }

    void resolution(Interval finest) {
        silence.expectBars(finest == Interval.ONE_MINUTE ? 0 : finest.nominalMillis());
        if (bars.isUntouched()) {
            board.finest(asset.symbol(), finest);
            if (finest != bars.finest()) {
                primeFrom(finest);
            }
        } else if (finest != bars.finest()) {
            board.atLeastAsFine(asset.symbol(), bars.finest());
            board.atLeastAsFine(asset.symbol(), finest);
            bars.resolution(finest);
        }
    }

    void take(Tick tick, long time) {
        counted = true;
        if (!asset.accepts(tick.price()) || tick.volume() < Candle.UNKNOWN_VOLUME) {
            quality.heard(tick.sequence());
            quality.rejected();
            return;
        }
        long before = last.time();
        long known = bars.ticks();
        switch (bars.take(tick, time)) {
            case ACCEPTED -> accepted(before, time, known);
            case AMENDED -> {
                quality.amended();
                accepted(before, time, known);
            }
            case DUPLICATE -> quality.duplicate();
            case LATE -> quality.late();
            case OUT_OF_SESSION -> quality.outOfSession();
            case TOO_MUCH_VOLUME -> quality.rejected();
        }
    }

    void future() {
        counted = true;
        quality.future();
    }

    /** Does what time alone brings about and tells what changed: bars, then the quote, then session and staleness. */
    void advanceTo(Instant now, EventPublisher events) {
        bars.advanceTo(now.toEpochMilli());
        boolean sessionChanged = session.advance(now);
        boolean stalenessChanged = advanceStaleness(now.toEpochMilli());
        boolean quoteChanged = last.takeChanged();
        List<CandleChanged> changes = report.tell();
        if (counted) {
            board.quality(quality.snapshot(bars.isUntouched() ? Optional.empty() : last.instant()));
            counted = false;
        }
        if (quoteChanged || sessionChanged || stalenessChanged || !changes.isEmpty()) {
            show();
            changes.forEach(events::publish);
            publishIf(quoteChanged, () -> new QuoteChanged(last.quote(asset.symbol())), events);
            publishIf(sessionChanged, () -> new SessionChanged(asset.symbol(), session.status()), events);
            publishIf(stalenessChanged, () -> new StalenessChanged(asset.symbol(), stale, now), events);
        }
    }

    private void primeFrom(Interval finest) {
        primer.prime(finest, start);
        bars.advanceTo(start.toEpochMilli());
        // Whoever listens reads what there is; events tell what changes.
        report.tell();
        last.takeChanged();
        // A series that ended long before the start has been silent since then, not since the start.
        heardAt = last.isKnown() ? Math.min(last.time(), start.toEpochMilli()) : start.toEpochMilli();
        board.quality(quality.snapshot(Optional.empty()));
        show();
    }

    /** @param known how many ticks there were before this one: a correction is none, and leaves no gap */
    private void accepted(long before, long time, long known) {
        quality.accepted();
        heard = true;
        if (bars.ticks() > known && time >= before && before >= session.opened()) {
            silence.gap(time - before);
        }
    }

    private boolean advanceStaleness(long now) {
        if (heard) {
            heardAt = now;
            heard = false;
        }
        boolean silent = session.status().open() && silence.isTooLong(now - silentSince());
        boolean changed = silent != stale;
        stale = silent;
        return changed;
    }

    /**
     * Silence counts from the opening, or else every asset would be stale in the morning; but one that said nothing in the
     * whole session before does not get a new morning.
     */
    private long silentSince() {
        return heardAt < session.openedBefore() ? heardAt : Math.max(heardAt, session.opened());
    }

    private void show() {
        board.show(asset.symbol(), report.forming(), desk.quote(session.status(), stale));
    }

    private static void publishIf(boolean holds, Supplier<MarketEvent> event, EventPublisher events) {
        if (holds) {
            events.publish(event.get());
        }
    }
}
