import { barIndexAt } from './bar-times.js';

/** @import { Bar, TradingHours } from './types.js' */

/**
 * Where sessions begin among the bars: the places of their first bars.
 *
 * @param {readonly Pick<Bar, 'time'>[]} bars rising in time
 * @param {readonly TradingHours[]} sessions rising in time
 * @returns {number[]} rising; the first bar of all is no break
 */
export function sessionBreaks(bars, sessions) {
  const first = sessions.map(({ opens }) => barIndexAt(bars, seconds(opens) - 1) + 1);
  return [...new Set(first)].filter((index) => index > 0 && index < bars.length);
}

/**
 * The runs of bars outside the exchange's own hours, where an asset also trades before and after them.
 *
 * @param {readonly Pick<Bar, 'time'>[]} bars rising in time
 * @param {readonly TradingHours[]} sessions rising in time
 * @returns {{from: number, to: number}[]} places of the first and the last bar of each run
 */
export function extendedHours(bars, sessions) {
  return sessions.flatMap(({ opens, closes, regular_opens: begins, regular_closes: ends }) =>
    begins === undefined || ends === undefined ? [] : [run(bars, opens, begins), run(bars, ends, closes)].flat(),
  );
}

/** The bars that begin in `[start, end)`. @param {readonly Pick<Bar, 'time'>[]} bars @param {string} start @param {string} end */
function run(bars, start, end) {
  const from = barIndexAt(bars, seconds(start) - 1) + 1;
  const to = barIndexAt(bars, seconds(end) - 1);
  return from <= to ? [{ from, to }] : [];
}

/** @param {string} instant */
function seconds(instant) {
  return Date.parse(instant) / 1000;
}
