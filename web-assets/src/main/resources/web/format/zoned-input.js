import { wallClock } from './time-zones.js';

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
 * The time that somebody wrote in a zone. An hour that the clocks leave out counts from the one before; of an hour that
 * they show twice one is meant.
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
  const near = shown - (wallClock(zone, shown) - shown);
  return (near - (wallClock(zone, near) - shown)) / 1000;
}
