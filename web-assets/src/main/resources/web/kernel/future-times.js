import { isIntraday, secondsOf } from './interval.js';

/** @import { TradingHours } from './types.js' */

/**
 * The times of bars to come, as the sessions that are planned let them begin: for what is drawn ahead of the newest bar.
 *
 * @param {number} last epoch seconds of the newest bar
 * @param {string} interval
 * @param {readonly TradingHours[]} sessions from the one of the newest bar on, oldest first
 * @param {number} count the most that are wanted; there are fewer if the sessions end before
 * @returns {number[]} rising
 */
export function futureTimes(last, interval, sessions, count) {
  if (interval === '1w') {
    return Array.from({ length: count }, (_, index) => last + (index + 1) * secondsOf(interval));
  }
  if (interval === '1M') {
    return Array.from({ length: count }, (_, index) => monthsAfter(last, index + 1));
  }
  const times = isIntraday(interval) ? sessions.flatMap((session) => within(session, last, secondsOf(interval))) : sessions.map(labelOf);
  return times.filter((time) => time > last).slice(0, count);
}

/** On the grid of the newest bar as far as that session goes, then on those of the sessions themselves. @param {TradingHours} session @param {number} last @param {number} step */
function within({ opens, closes }, last, step) {
  const [from, to] = [opens, closes].map((instant) => Date.parse(instant) / 1000);
  const start = last >= Number(from) ? last + step : Number(from);
  return Array.from({ length: Math.max(0, Math.ceil((Number(to) - start) / step)) }, (_, index) => start + index * step);
}

/** @param {TradingHours} session */
function labelOf({ date }) {
  return Date.parse(`${date}T00:00:00Z`) / 1000;
}

/** @param {number} time @param {number} months */
function monthsAfter(time, months) {
  const day = new Date(time * 1000);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, day.getUTCDate()) / 1000;
}
