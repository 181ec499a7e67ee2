import { placeAtTime, timeAtPlace } from '../kernel/bar-places.js';

/** @import { Bar } from '../kernel/types.js' */
/** @import { ChartSurface } from './chart-surface.js' */

/** @typedef {{from: number, to: number}} TimeSpan epoch seconds */

/**
 * Which time is in sight, from edge to edge.
 *
 * @param {ChartSurface} surface
 * @param {readonly Bar[]} bars
 * @param {number} length of their interval, in seconds
 * @returns {TimeSpan | undefined} undefined while there is nothing to see
 */
export function spanOf(surface, bars, length) {
  const range = surface.api.timeScale().getVisibleLogicalRange();
  return range && bars.length > 0
    ? { from: timeAtPlace(bars, range.from, length), to: timeAtPlace(bars, range.to, length) }
    : undefined;
}

/**
 * Shows that time, as far as there are bars.
 *
 * @param {ChartSurface} surface
 * @param {readonly Bar[]} bars
 * @param {number} length of their interval, in seconds
 * @param {TimeSpan} span
 */
export function showSpan(surface, bars, length, { from, to }) {
  if (bars.length > 0) {
    const range = { from: placeAtTime(bars, from, length), to: placeAtTime(bars, to, length) };
    surface.api.timeScale().setVisibleLogicalRange(range);
  }
}
