import { wallClock } from './time-zones.js';

/** Clocks do not change twice within two days. */
const DAY = 86_400_000;

/**
 * A time as an input of date and time takes it, for example `2024-03-05T16:10`.
 *
 * @param {number} time epoch seconds
 * @param {string | undefined} zone in which it is written; the browser's own without it
 */
export function toInput(time, zone) {
  return new Date(wallClock(zone, time * 1000)).toISOString().slice(0, 16);
}

/**
 * The time that somebody wrote in a zone. An hour that the clocks leave out is the one after it, of an hour that they show
 * twice the first one is meant: so everybody counts, see Temporal's "compatible".
 *
 * @param {string} written as {@link toInput} gives it
 * @param {string | undefined} zone
 * @returns {number} epoch seconds; NaN for what is no time
 */
export function fromInput(written, zone) {
  const shown = Date.parse(`${written}Z`);
  if (!Number.isFinite(shown)) {
    return NaN;
  }
  const before = shown - offsetAt(zone, shown - DAY);
  const after = shown - offsetAt(zone, shown + DAY);
  const found = [before, after].find((time) => wallClock(zone, time) === shown) ?? before;
  return found / 1000;
}

/** @param {string | undefined} zone @param {number} time epoch milliseconds */
function offsetAt(zone, time) {
  return wallClock(zone, time) - time;
}
