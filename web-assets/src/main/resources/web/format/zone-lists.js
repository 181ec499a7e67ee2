import { nameOfToday } from './time-zones.js';

/** Where much is traded: offered before all others. */
export const COMMON_ZONES = ['America/New_York', 'Europe/London', 'Europe/Berlin', 'Asia/Dubai', 'Asia/Singapore', 'Asia/Tokyo'];

/** Every zone that the browser knows but UTC, by the names of today. */
export function allTimeZones() {
  const names = Intl.supportedValuesOf('timeZone').map(nameOfToday);
  return [...new Set(names)].filter((name) => name !== 'UTC').sort();
}
