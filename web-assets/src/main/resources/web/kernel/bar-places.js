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
