package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.port.in.MarketStatistics.OwnFigures;

/** How the figures that only one market has follow from its quotes; what they need of the past is inside. */
@FunctionalInterface
interface OwnFiguresRule {
    OwnFigures now(Quotes quotes);
}
