import { MOST_BARS } from './bars.js';
import { INTERVALS, secondsOf } from './interval.js';

/** @import { ChartRange } from './chart-settings.js' */

const DAY = 86_400;

/** The bars in which a range shows best: some hundreds of them. @type {Record<ChartRange, string>} */
const BARS = {
  '1D': '1m',
  '5D': '5m',
  '1M': '30m',
  '3M': '1h',
  '6M': '4h',
  YTD: '1d',
  '1Y': '1d',
  '5Y': '1w',
  All: '1M',
};

/** @type {Partial<Record<ChartRange, number>>} */
const MONTHS = { '1M': 1, '3M': 3, '6M': 6, '1Y': 12, '5Y': 60 };

/**
 * In which bars a range is shown: the fitting ones, else the next longer ones, else the longest there are.
 *
 * @param {ChartRange} range
 * @param {readonly string[]} available
 */
export function intervalOfRange(range, available) {
  return atLeast(BARS[range], available);
}

/**
 * Where a range begins that ends with the newest bar.
 *
 * @param {ChartRange} range
 * @param {number} last time of the newest bar, epoch seconds
 * @param {boolean} weekly whether the market rests at weekends: then five trading days are a week
 * @returns {number} epoch seconds; minus infinity for everything
 */
export function rangeStart(range, last, weekly) {
  const date = new Date(last * 1000);
  switch (range) {
    case '1D':
      return last - DAY;
    case '5D':
      return last - (weekly ? 7 : 5) * DAY;
    case 'YTD':
      return Date.UTC(date.getUTCFullYear(), 0, 1) / 1000;
    case 'All':
      return -Infinity;
    default:
      return monthsBefore(date, MONTHS[range] ?? 0) / 1000;
  }
}

/**
 * The shortest bars, from those asked for on, of which a server gives enough to reach back so far.
 *
 * @param {number} seconds how far back
 * @param {string} interval asked for
 * @param {readonly string[]} available
 */
export function intervalReaching(seconds, interval, available) {
  const enough = INTERVALS.slice(INTERVALS.indexOf(interval)).find((id) => seconds / secondsOf(id) <= MOST_BARS);
  return atLeast(enough ?? '1M', available);
}

/** @param {string} interval @param {readonly string[]} available */
function atLeast(interval, available) {
  const longEnough = INTERVALS.slice(INTERVALS.indexOf(interval)).find((id) => available.includes(id));
  return longEnough ?? available.at(-1) ?? interval;
}

/** The same day of an earlier month, or that month's last. @param {Date} date @param {number} months */
function monthsBefore(date, months) {
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() - months;
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), days), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds());
}
