package io.financialdashboard.domain.analytics.model;

import io.financialdashboard.domain.kernel.Market;

/** How many daily bars a year of each market has, by which a daily figure is made a yearly one (MARKET-RULES 14). */
public final class TradingYear {
    private TradingYear() {}

    /** 365 for crypto, 260 (52 weeks of five days) for forex, 252 (New York's usual count) for stocks and commodities. */
    public static int days(Market market) {
        return switch (market) {
            case CRYPTO -> 365;
            case FOREX -> 260;
            case STOCKS, COMMODITIES -> 252;
        };
    }
}
