/** The watching of prices and lines, and the keeping of alerts. */
@NullMarked
package io.financialdashboard.domain.alerting.service;

import org.jspecify.annotations.NullMarked;
