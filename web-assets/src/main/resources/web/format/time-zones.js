/** @import { Asset } from '../kernel/types.js' */

const DAY = 86_400_000;

/** Browsers list some zones by names that nobody looks for any more; the newer ones are in the IANA file `backward`. */
const RENAMED = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Godthab', 'America/Nuuk'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);

/** @type {Map<string, ZoneOffsets>} */
const zones = new Map();

/**
 * The zone that a setting means.
 *
 * @param {string} setting empty for the browser's own, `exchange`, or a name
 * @param {Pick<Asset, 'zone'>} [asset] none for what belongs to no exchange
 * @returns {string | undefined} undefined for the browser's own
 */
export function timeZoneOf(setting, asset) {
  return setting === 'exchange' ? asset?.zone : setting || undefined;
}

/**
 * What a clock in the zone shows at a time, as if it were UTC: for reading off days and hours.
 *
 * @param {string | undefined} zone the browser's own without it
 * @param {number} time epoch milliseconds
 */
export function wallClock(zone, time) {
  const key = zone ?? '';
  const offsets = zones.get(key) ?? new ZoneOffsets(zone);
  zones.set(key, offsets);
  return time + offsets.at(time);
}

/**
 * How far a zone is from UTC at a time, for example `UTC+5:30`.
 *
 * @param {string | undefined} zone the browser's own without it
 * @param {number} time epoch milliseconds
 */
export function utcOffset(zone, time) {
  const minutes = Math.round((wallClock(zone, time) - time) / 60_000);
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const sign = minutes < 0 ? '−' : '+';
  return minutes === 0 ? 'UTC' : `UTC${sign}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** By the name of today. @param {string} zone */
export function nameOfToday(zone) {
  return RENAMED.get(zone) ?? zone;
}

/** Its city, for example `New York` of `America/New_York`. @param {string} zone */
export function cityOf(zone) {
  const name = nameOfToday(zone);
  return (name.split('/').at(-1) ?? name).replaceAll('_', ' ');
}

/** Whether there is a zone of that name. @param {string} name */
export function isTimeZone(name) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // What Intl throws says just this: there is none.
    return false;
  }
}

/**
 * How far one zone is from UTC. Asking the browser takes microseconds, too long for each of thousands of bars; on most
 * days it is the same from midnight to midnight, so it is asked twice a day and more often only where the clocks change.
 */
class ZoneOffsets {
  #clock;
  /** @type {Map<number, number | undefined>} by days since 1970 in UTC; undefined where it changes in between */
  #days = new Map();

  /** @param {string | undefined} zone */
  constructor(zone) {
    this.#clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** @param {number} time epoch milliseconds @returns {number} milliseconds to add */
  at(time) {
    const day = Math.floor(time / DAY);
    if (!this.#days.has(day)) {
      const begins = this.#ask(day * DAY);
      this.#days.set(day, begins === this.#ask((day + 1) * DAY) ? begins : undefined);
    }
    return this.#days.get(day) ?? this.#ask(time);
  }

  /** @param {number} time */
  #ask(time) {
    const second = Math.floor(time / 1000) * 1000;
    /** @type {Record<string, number>} */
    const parts = Object.fromEntries(this.#clock.formatToParts(second).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
  }
}
