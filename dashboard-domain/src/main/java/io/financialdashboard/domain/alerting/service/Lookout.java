package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds what happens in the market against the alerts. Safe for use by many threads. */
final class Lookout {
    /** From the shortest on. */
    private static final List<Interval> INTERVALS = List.of(Interval.values());

    private final MarketData marketData;
    private final Lines lines;
    /** As they were when the replay began anew: what one has told since then makes it another. */
    private volatile Set<Alert> ofLastRound = Set.of();

    Lookout(MarketData marketData, Lines lines) {
        this.marketData = marketData;
        this.lines = lines;
    }

    /** The path of the price of that asset from now on. */
    PricePath begin(Symbol symbol) {
        return marketData
                .findQuote(symbol)
                .map(AssetQuote::quote)
                .map(quote -> PricePath.from(quote.price(), quote.time(), shortestForming(symbol)))
                .orElseGet(PricePath::fromNowhere);
    }

    private Optional<Candle> shortestForming(Symbol symbol) {
        return INTERVALS.stream()
                .flatMap(interval -> marketData.findFormingCandle(symbol, interval).stream())
                .findFirst();
    }

    /** The alerts that this event meets. */
    List<Met> look(MarketEvent event, Watched watched) {
        return switch (event) {
            case CandleChanged bar when bar.revision() == 0 -> look(bar, watched);
            case MarketEvent.EpochStarted _ -> {
                watched.forgetPaths();
                ofLastRound = watched.all();
                yield List.of();
            }
            default -> List.of();
        };
    }

    boolean mayFire(Alert alert, Instant now) {
        return ofLastRound.contains(alert)
                || Pauses.mayFire(alert, now, calendar(alert.rule().symbol()));
    }

    private List<Met> look(CandleChanged bar, Watched watched) {
        List<Met> met = new ArrayList<>();
        List<Watched.PriceWatch> prices = watched.prices(bar.symbol());
        if (!prices.isEmpty() && isShortestTold(bar)) {
            prices.forEach(watch -> price(watch, bar).ifPresent(met::add));
        }
        if (bar.closed()) {
            watched.lines(bar.symbol(), bar.interval())
                    .forEach(alert -> line(alert, bar).ifPresent(met::add));
        }
        return met;
    }

    private Optional<Met> price(Watched.PriceWatch watch, CandleChanged bar) {
        AlertRule rule = watch.alert().rule();
        double level = ((Operand.Level) rule.target()).value();
        return watch.path()
                .follow(bar.candle())
                .filter(reach -> reach.passes(rule.crossing(), level))
                .map(reach -> new Met(watch.alert(), timeOf(bar), reach.now(), level));
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
