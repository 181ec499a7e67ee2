package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what happens in the market against the alerts. Safe for use by many threads. */
final class Lookout {
    /** From the shortest on. */
    private static final List<Interval> INTERVALS = List.of(Interval.values());

    private final MarketData marketData;
    private final Lines lines;
    /** Of the assets whose price somebody watches. */
    private final Map<Symbol, PricePath> paths = new ConcurrentHashMap<>();

    Lookout(MarketData marketData, Lines lines) {
        this.marketData = marketData;
        this.lines = lines;
    }

    /** From now on the price of that asset is watched. */
    void begin(Symbol symbol) {
        PricePath path = INTERVALS.stream()
                .flatMap(interval -> marketData.findFormingCandle(symbol, interval).stream())
                .findFirst()
                .map(PricePath::new)
                .orElseGet(() -> new PricePath(marketData
                        .findQuote(symbol)
                        .map(quote -> quote.quote().price())
                        .orElse(Double.NaN)));
        paths.put(symbol, path);
    }

    /** The alerts that this event meets. */
    List<Met> look(MarketEvent event, Watched watched) {
        return switch (event) {
            case CandleChanged bar when bar.revision() == 0 -> look(bar, watched);
            case MarketEvent.EpochStarted _ -> {
                paths.clear();
                yield List.of();
            }
            default -> List.of();
        };
    }

    boolean mayFire(Alert alert, Instant now) {
        return Pauses.mayFire(alert, now, calendar(alert.rule().symbol()));
    }

    private List<Met> look(CandleChanged bar, Watched watched) {
        List<Met> met = new ArrayList<>();
        List<Alert> prices = watched.prices(bar.symbol());
        if (!prices.isEmpty() && isShortestTold(bar)) {
            paths.computeIfAbsent(bar.symbol(), _ -> new PricePath(Double.NaN))
                    .follow(bar.candle())
                    .ifPresent(reach -> met.addAll(passed(bar, reach, prices)));
        }
        if (bar.closed()) {
            watched.lines(bar.symbol(), bar.interval())
                    .forEach(alert -> line(alert, bar).ifPresent(met::add));
        }
        return met;
    }

    private List<Met> passed(CandleChanged bar, Reach reach, List<Alert> alerts) {
        List<Met> met = new ArrayList<>();
        for (Alert alert : alerts) {
            double level = ((Operand.Level) alert.rule().target()).value();
            if (reach.passes(alert.rule().crossing(), level)) {
                met.add(new Met(alert, timeOf(bar), reach.now(), level));
            }
        }
        return met;
    }

    private Optional<Met> line(Alert alert, CandleChanged bar) {
        AlertRule rule = alert.rule();
        Lines.Compared compared = lines.at(rule, bar.candle().time());
        int last = compared.bars().size() - 1;
        boolean isThisBar =
                last > 0 && compared.bars().time(last) == bar.candle().time().toEpochMilli();
        return isThisBar && compared.reach(last).passes(rule.crossing(), 0)
                ? Optional.of(new Met(
                        alert,
                        calendar(bar.symbol())
                                .closeOf(bar.interval(), bar.candle().time()),
                        compared.source().applyAsDouble(last),
                        compared.target().applyAsDouble(last)))
                : Optional.empty();
    }

    /** Of the newest price: a bar does not say when within it its price was. */
    private Instant timeOf(CandleChanged bar) {
        return marketData
                .findQuote(bar.symbol())
                .map(quote -> quote.quote().time())
                .orElse(bar.candle().time());
    }

    /**
     * Whether none that is shorter forms now: the states of the shortest say most of where the price went. What an asset
     * offers may be shorter than what a replay tells of it at the time.
     */
    private boolean isShortestTold(CandleChanged bar) {
        return INTERVALS.stream()
                .takeWhile(shorter -> shorter != bar.interval())
                .noneMatch(shorter ->
                        marketData.findFormingCandle(bar.symbol(), shorter).isPresent());
    }

    private TradingCalendar calendar(Symbol symbol) {
        return marketData.catalogue().get(symbol).calendar();
    }
}
