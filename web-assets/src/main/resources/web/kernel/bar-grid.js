import { barIndexAt } from './bar-times.js';
import { isIntraday, secondsOf } from './interval.js';

/** @import { Bar } from './types.js' */

/** @typedef {readonly Pick<Bar, 'time'>[]} BarTimes rising in time */

/** So many bars at an end say how time passes beyond it. */
const SAMPLE = 100;

/**
 * Where a time stands among bars: a whole number is a bar's own place, anything between two bars stands between them in
 * proportion, and beyond the ends the grid goes on. {@link timeAt} leads back. Nights and week-ends have no width, so
 * what was anchored on bars of one length keeps its time on bars of any other.
 *
 * @param {BarTimes} bars at least one
 * @param {number} time epoch seconds
 * @param {string} interval of the bars
 */
export function logicalOf(bars, time, interval) {
  const last = bars.length - 1;
  const index = barIndexAt(bars, time);
  if (index < 0) {
    return (time - timeOf(bars, 0)) / stepAt(bars.slice(0, SAMPLE), interval);
  }
  if (index === last) {
    return last + (time - timeOf(bars, last)) / stepAt(bars.slice(-SAMPLE), interval);
  }
  const from = timeOf(bars, index);
  return index + (time - from) / (timeOf(bars, index + 1) - from);
}

/**
 * The time of a place among bars.
 *
 * @param {BarTimes} bars at least one
 * @param {number} logical
 * @param {string} interval of the bars
 * @returns {number} epoch seconds, not always whole
 */
export function timeAt(bars, logical, interval) {
  const last = bars.length - 1;
  if (logical < 0) {
    return timeOf(bars, 0) + logical * stepAt(bars.slice(0, SAMPLE), interval);
  }
  if (logical >= last) {
    return timeOf(bars, last) + (logical - last) * stepAt(bars.slice(-SAMPLE), interval);
  }
  const index = Math.floor(logical);
  const from = timeOf(bars, index);
  return from + (logical - index) * (timeOf(bars, index + 1) - from);
}

/**
 * How much time a bar beyond the end takes. Within a session the next bar follows at once; of days, five take a week of
 * seven where the market rests, which their average tells.
 *
 * @param {BarTimes} bars
 * @param {string} interval
 */
function stepAt(bars, interval) {
  if (isIntraday(interval) || bars.length < 2) {
    return secondsOf(interval);
  }
  const last = bars.length - 1;
  return (timeOf(bars, last) - timeOf(bars, 0)) / last;
}

/** @param {BarTimes} bars @param {number} index */
function timeOf(bars, index) {
  return Number(bars[index]?.time);
}
