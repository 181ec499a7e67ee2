import { INTERVALS } from './interval.js';

/** What people type besides the names themselves. */
const SHORT = new Map(
  Object.entries({ '1': '1m', '5': '5m', '15': '15m', '30': '30m', '60': '1h', '240': '4h', h: '1h', d: '1d', w: '1w', m: '1M', mo: '1M' }),
);

/**
 * The interval that somebody typed: a number counts minutes (`5`, `60`), a letter one of its units (`d`), names are taken
 * as they are written (`1m` is a minute, `1M` a month) and else without regard to case (`4H`).
 *
 * @param {string} typed
 * @returns {string | undefined}
 */
export function intervalOfText(typed) {
  const text = typed.trim();
  if (INTERVALS.includes(text)) {
    return text;
  }
  const lower = text.toLowerCase();
  return SHORT.get(lower) ?? INTERVALS.find((interval) => interval !== '1M' && interval.toLowerCase() === lower);
}
