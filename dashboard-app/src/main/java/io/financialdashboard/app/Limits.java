package io.financialdashboard.app;

import java.time.Duration;

/**
 * What a dashboard grants those who ask it, and itself.
 *
 * @param streams               open at a time
 * @param streamsPerAddress     open at a time from one address
 * @param connectionsPerAddress open at a time from one address
 * @param silence               how long one of its own threads may give no sign of life
 */
record Limits(int streams, int streamsPerAddress, int connectionsPerAddress, Duration silence) {}
