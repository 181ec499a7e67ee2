import { logicalOf, timeAt } from '../kernel/bar-grid.js';

/** @import { Bar } from '../kernel/types.js' */
/** @import { ChartSurface } from './chart-surface.js' */

/** @typedef {{from: number, to: number}} TimeSpan epoch seconds */

/**
 * Which time is in sight, from edge to edge.
 *
 * @param {ChartSurface} surface
 * @param {readonly Bar[]} bars
 * @param {string} interval of the bars
 * @returns {TimeSpan | undefined} undefined while there is nothing to see
 */
export function spanOf(surface, bars, interval) {
  const range = surface.api.timeScale().getVisibleLogicalRange();
  return range && bars.length > 0
    ? { from: timeAt(bars, range.from, interval), to: timeAt(bars, range.to, interval) }
    : undefined;
}

/**
 * Shows that time, as far as there are bars.
 *
 * @param {ChartSurface} surface
 * @param {readonly Bar[]} bars
 * @param {string} interval of the bars
 * @param {TimeSpan} span
 */
export function showSpan(surface, bars, interval, { from, to }) {
  if (bars.length > 0) {
    const range = { from: logicalOf(bars, from, interval), to: logicalOf(bars, to, interval) };
    surface.api.timeScale().setVisibleLogicalRange(range);
  }
}
