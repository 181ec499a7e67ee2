/** @import { Bar } from './types.js' */

/** More bars than this are too many to load and to draw at once. */
export const MOST_BARS = 50_000;

/**
 * Two runs of bars as one, rising in time; where both have a bar, the later run's counts.
 *
 * @param {Bar[]} earlier
 * @param {Bar[]} later
 */
export function mergeBars(earlier, later) {
  /** @type {Map<number, Bar>} */
  const byTime = new Map();
  for (const bar of earlier) {
    byTime.set(bar.time, bar);
  }
  for (const bar of later) {
    byTime.set(bar.time, bar);
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time);
}

/**
 * Puts one bar to its place and says whether it changed the newest end.
 *
 * @param {Bar[]} bars rising in time; changed in place
 * @param {Bar} bar
 * @returns {'appended' | 'replaced-last' | 'corrected'}
 */
export function putBar(bars, bar) {
  const last = bars.at(-1);
  if (!last || bar.time > last.time) {
    bars.push(bar);
    return 'appended';
  }
  if (bar.time === last.time) {
    bars[bars.length - 1] = bar;
    return 'replaced-last';
  }
  const index = bars.findIndex((other) => other.time >= bar.time);
  bars.splice(index, bars[index]?.time === bar.time ? 1 : 0, bar);
  return 'corrected';
}
