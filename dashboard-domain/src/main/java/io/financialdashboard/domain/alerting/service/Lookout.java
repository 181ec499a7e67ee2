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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what happens in the market against the alerts. Looks on one thread. */
final class Lookout {
    private final MarketData marketData;
    private final Lines lines;
    private final Map<Symbol, PricePath> paths = new HashMap<>();

    Lookout(MarketData marketData, Lines lines) {
        this.marketData = marketData;
        this.lines = lines;
    }

    /** The alerts that this event meets. The path of every price is followed, so that a new alert knows where it comes from. */
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
        if (bar.interval() == shortest(bar.symbol())) {
            paths.computeIfAbsent(bar.symbol(), _ -> new PricePath())
                    .follow(bar.candle())
                    .ifPresent(reach -> met.addAll(passed(bar, reach, watched.prices(bar.symbol()))));
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

    private Interval shortest(Symbol symbol) {
        return marketData.intervals(symbol).stream().min(Interval::compareTo).orElse(Interval.ONE_DAY);
    }

    private TradingCalendar calendar(Symbol symbol) {
        return marketData.catalogue().get(symbol).calendar();
    }
}
