package io.financialdashboard.domain.alerting.service;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.alerting.port.in.Rehearsal;
import io.financialdashboard.domain.alerting.port.in.Rehearsal.Moment;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays a rule over bars of the past. */
final class Rehearser {
    private final MarketData marketData;
    private final Lines lines;

    Rehearser(MarketData marketData, Lines lines) {
        this.marketData = marketData;
        this.lines = lines;
    }

    Rehearsal rehearse(AlertRule rule, CandlesQuery query) {
        require(query.symbol().equals(rule.symbol()), "the bars must be of %s, got %s", rule.symbol(), query.symbol());
        rule.interval()
                .ifPresent(interval -> require(
                        query.interval() == interval,
                        "the bars must be of %s, got %s",
                        interval.id(),
                        query.interval().id()));
        List<Moment> met = rule.interval().isPresent() ? ofLines(rule, query) : ofPrices(rule, query);
        return new Rehearsal(closed(marketData.candles(query)), spaced(rule, query, met));
    }

    private List<Moment> ofLines(AlertRule rule, CandlesQuery query) {
        Lines.Compared compared = lines.of(rule, query);
        List<Moment> met = new ArrayList<>();
        for (int i = 1; i < closed(compared.bars()).size(); i++) {
            if (compared.reach(i).passes(rule.crossing(), 0)) {
                met.add(new Moment(
                        Instant.ofEpochMilli(compared.bars().time(i)),
                        compared.source().applyAsDouble(i),
                        compared.target().applyAsDouble(i)));
            }
        }
        return met;
    }

    private List<Moment> ofPrices(AlertRule rule, CandlesQuery query) {
        double level = ((Operand.Level) rule.target()).value();
        CandleSeries bars = closed(marketData.candles(query));
        List<Moment> met = new ArrayList<>();
        for (int i = 1; i < bars.size(); i++) {
            if (Reach.through(bars.close(i - 1), bars.candle(i)).passes(rule.crossing(), level)) {
                met.add(new Moment(Instant.ofEpochMilli(bars.time(i)), bars.close(i), level));
            }
        }
        return met;
    }

    /** Without those that come too soon after one that is told. */
    private List<Moment> spaced(AlertRule rule, CandlesQuery query, List<Moment> met) {
        TradingCalendar calendar = marketData.catalogue().get(rule.symbol()).calendar();
        Optional<Instant> last = Optional.empty();
        List<Moment> told = new ArrayList<>();
        for (Moment moment : met) {
            Instant close = Pauses.lastOf(calendar.closeOf(query.interval(), moment.time()));
            if (last.map(before -> Pauses.isOver(rule.repeat(), before, close, calendar))
                    .orElse(true)) {
                told.add(moment);
                last = Optional.of(close);
            }
        }
        return told;
    }

    private static CandleSeries closed(CandleSeries bars) {
        return bars.lastIsForming() ? bars.slice(0, bars.size() - 1) : bars;
    }
}
