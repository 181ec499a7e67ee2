import { barIndexAt } from './bar-times.js';

/** @import { Bar } from './types.js' */

/** @typedef {readonly Pick<Bar, 'time'>[]} Times bars rising in time */

/**
 * The moment that somebody points at on one chart.
 *
 * @typedef {object} Moment
 * @property {number} time epoch seconds at which the bar pointed at begins
 * @property {number} end at which the next one does; infinite for the newest
 * @property {number} length of its interval, in seconds
 */

/**
 * The bar of another chart that belongs to a moment: the last that begins at or before it. Where the bar pointed at is the
 * longer one, such as a day over hours, it is the first within it, if there is one: a day's label may lie hours before its
 * session, and what is before it belongs to the day before.
 *
 * @param {Times} bars
 * @param {number} length of their interval, in seconds
 * @param {Moment} moment
 * @returns {number} −1 for a moment before all bars
 */
export function indexAtMoment(bars, length, moment) {
  const index = barIndexAt(bars, moment.time);
  if (moment.length <= length || bars[index]?.time === moment.time) {
    return index;
  }
  const next = bars[index + 1];
  return next && next.time < moment.end ? index + 1 : index;
}

/**
 * The time at a place among bars, also between two of them and beyond both ends, where time runs on bar by bar.
 *
 * @param {Times} bars at least one
 * @param {number} place 0 for the first bar, 0.5 halfway to the second
 * @param {number} length of their interval, in seconds
 * @returns {number} epoch seconds
 */
export function timeAtPlace(bars, place, length) {
  const index = Math.min(bars.length - 1, Math.max(0, Math.floor(place)));
  return timeOf(bars, index) + (place - index) * stepAt(bars, place < 0 ? -1 : index, length);
}

/**
 * The inverse of {@link timeAtPlace}.
 *
 * @param {Times} bars at least one
 * @param {number} time epoch seconds
 * @param {number} length of their interval, in seconds
 */
export function placeAtTime(bars, time, length) {
  const found = barIndexAt(bars, time);
  const index = Math.max(0, found);
  return index + (time - timeOf(bars, index)) / stepAt(bars, found, length);
}

/** How long it is from a bar to the next. @param {Times} bars @param {number} index @param {number} length */
function stepAt(bars, index, length) {
  const inside = index >= 0 && index < bars.length - 1;
  return inside ? timeOf(bars, index + 1) - timeOf(bars, index) : length;
}

/** @param {Times} bars @param {number} index */
function timeOf(bars, index) {
  return Number(bars[index]?.time);
}
