/** @import { Bar } from './types.js' */

/**
 * The place of the bar that a time belongs to: the last one that begins at or before it.
 *
 * @param {readonly Pick<Bar, 'time'>[]} bars rising in time
 * @param {number} time epoch seconds
 * @returns {number} −1 for a time before all bars
 */
export function barIndexAt(bars, time) {
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(bars[middle]?.time) <= time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

/**
 * Another asset's closes at the times of these bars, so that both share an axis: of the closes that fall into one bar the
 * last counts; where there is none, nothing stands.
 *
 * @param {readonly Pick<Bar, 'time'>[]} bars rising in time
 * @param {readonly Bar[]} others rising in time
 * @returns {{time: number, value: number}[]}
 */
export function alignedCloses(bars, others) {
  /** @type {Map<number, number>} */
  const closes = new Map();
  for (const other of others) {
    const bar = bars[barIndexAt(bars, other.time)];
    if (bar) {
      closes.set(bar.time, other.close);
    }
  }
  return [...closes].map(([time, value]) => ({ time, value }));
}
