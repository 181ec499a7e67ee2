/** @import { Bar } from './types.js' */

const DAY = 86_400;
const WEEK = 7 * DAY;

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
 * The place of the bar in which a trading day begins: its first one within the day, its own, or the longer one that it
 * lies in.
 *
 * @param {readonly Pick<Bar, 'time'>[]} bars rising in time
 * @param {number} label of the day: its 00:00 UTC, in epoch seconds
 * @param {number} length of the bars, in seconds
 * @returns {number} −1 if none of them is of that day: it may lie before them, after them or between
 */
export function barIndexOfDay(bars, label, length) {
  const index = barIndexAt(bars, label);
  const bar = bars[index];
  const next = bars[index + 1];
  if (bar?.time === label) {
    return index;
  }
  if (length <= DAY) {
    return next && next.time < label + DAY ? index + 1 : -1;
  }
  return bar && label < (next?.time ?? endOf(bar.time, length)) ? index : -1;
}

/** Where a week or a month ends. @param {number} time of its bar @param {number} length */
function endOf(time, length) {
  const day = new Date(time * 1000);
  return length > WEEK ? Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1) / 1000 : time + length;
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
