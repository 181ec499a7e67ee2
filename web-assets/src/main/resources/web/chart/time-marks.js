const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From the mark that matters least to the one that matters most: what begins there, and the library's weight of it. */
const STEPS = /** @type {const} */ ([
  [MINUTE, 20],
  [5 * MINUTE, 21],
  [30 * MINUTE, 22],
  [HOUR, 30],
  [3 * HOUR, 31],
  [6 * HOUR, 32],
  [12 * HOUR, 33],
  [DAY, 50],
]);
const SECOND = 10;
const MONTH = 60;
const YEAR = 70;

/**
 * How much a mark on the axis of time matters: 50 where a day begins, 60 a month, 70 a year.
 *
 * @param {number} before what a clock shows at the point before, see `wallClock`
 * @param {number} now what it shows here
 */
export function markWeight(before, now) {
  const [from, to] = [new Date(before), new Date(now)];
  if (from.getUTCFullYear() !== to.getUTCFullYear()) {
    return YEAR;
  }
  if (from.getUTCMonth() !== to.getUTCMonth()) {
    return MONTH;
  }
  const begun = STEPS.findLast(([length]) => Math.floor(before / length) !== Math.floor(now / length));
  return begun?.[1] ?? SECOND;
}
