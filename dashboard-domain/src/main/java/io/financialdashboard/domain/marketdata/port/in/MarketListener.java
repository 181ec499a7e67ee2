package io.financialdashboard.domain.marketdata.port.in;

/** Receives every event of the market in the order it happened; must return quickly and never throw. */
@FunctionalInterface
public interface MarketListener {
    void on(MarketEvent event);
}
