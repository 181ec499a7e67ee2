/** @import { Asset } from '../kernel/types.js' */

/** Offered beside the browser's own, UTC and the exchange's. */
export const COMMON_ZONES = ['America/New_York', 'Europe/London', 'Europe/Berlin', 'Asia/Dubai', 'Asia/Singapore', 'Asia/Tokyo'];

/** @type {Map<string, Intl.DateTimeFormat>} */
const clocks = new Map();

/**
 * The zone that a chart's setting means.
 *
 * @param {string} setting empty for the browser's own, `exchange`, or a name
 * @param {Pick<Asset, 'zone'>} asset
 * @returns {string | undefined} undefined for the browser's own
 */
export function timeZoneOf(setting, asset) {
  return setting === 'exchange' ? asset.zone : setting || undefined;
}

/**
 * How far a zone is from UTC at a time, for example `UTC+5:30`.
 *
 * @param {string | undefined} zone the browser's own without it
 * @param {number} time epoch milliseconds
 */
export function utcOffset(zone, time) {
  const minutes = Math.round((wallClock(zone, time) - Math.floor(time / 1000) * 1000) / 60_000);
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const sign = minutes < 0 ? '−' : '+';
  return minutes === 0 ? 'UTC' : `UTC${sign}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/**
 * What a clock in the zone shows at a time, as if it were UTC: for reading off days and hours.
 *
 * @param {string | undefined} zone
 * @param {number} time epoch milliseconds
 */
export function wallClock(zone, time) {
  const key = zone ?? '';
  let clock = clocks.get(key);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(key, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second);
}
