import { dateLocale, text } from './texts.js';

/** @import { Session } from '../kernel/types.js' */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A session that ends later than this never ends, as far as people care. */
const FOR_EVER = 14 * DAY;

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {Date} date
 * @param {Intl.DateTimeFormatOptions} options
 */
export function formatDate(date, options) {
  return formatOf(options).format(date);
}

/** @param {Intl.DateTimeFormatOptions} options */
function formatOf(options) {
  const locale = dateLocale();
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/** @param {Date} date @param {string} [timeZone] the browser's own without it */
export function clockTime(date, timeZone) {
  return formatDate(date, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone });
}

/**
 * For example `5 Mar 2018`: prices of another day must not look like those of today. Empty on the day that it is.
 *
 * @param {Date} date
 * @param {Date} now
 * @param {string} [timeZone]
 */
export function dayUnlessToday(date, now, timeZone) {
  /** @type {Intl.DateTimeFormatOptions} */
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone };
  const day = formatDate(date, options);
  return day === formatDate(now, options) ? '' : day;
}

/** For example `CET`, or `GMT+5:30` where the language has no name for the zone. @param {Date} date @param {string} [timeZone] */
export function zoneName(date, timeZone) {
  const parts = formatOf({ hour: 'numeric', timeZoneName: 'short', timeZone }).formatToParts(date);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** @param {Date} date @param {string} [timeZone] */
export function hourAndMinute(date, timeZone) {
  return formatDate(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
}

/** For example `15:10`, or `5 Mar 2018 15:10` on another day. @param {Date} date @param {Date} now @param {string} [timeZone] */
export function minuteAndDayUnlessToday(date, now, timeZone) {
  return `${dayUnlessToday(date, now, timeZone)} ${hourAndMinute(date, timeZone)}`.trimStart();
}

/** For example `5 Mar 15:10:02`, as the server writes it. @param {Date} date @param {string} [timeZone] */
export function dayAndClock(date, timeZone) {
  return `${formatDate(date, { day: 'numeric', month: 'short', timeZone })} ${clockTime(date, timeZone)}`;
}

/**
 * For example "25 minutes ago": by minutes up to two hours, by hours up to two days, as the server writes it.
 *
 * @param {number} timestamp epoch milliseconds
 * @param {number} now epoch milliseconds of the newest data
 */
export function formatAge(timestamp, now) {
  const age = now - timestamp;
  if (age < MINUTE) {
    return text('age.now');
  }
  if (age < 2 * HOUR) {
    return text('age.minutes', { count: Math.floor(age / MINUTE) });
  }
  return age < 2 * DAY
    ? text('age.hours', { count: Math.floor(age / HOUR) })
    : text('age.days', { count: Math.floor(age / DAY) });
}

/**
 * For example "Opens Mon 15:30".
 *
 * @param {Session} session
 * @param {number} now epoch milliseconds
 * @param {string} [timeZone]
 */
export function formatSession(session, now, timeZone) {
  const next = Date.parse(session.next);
  if (session.open && next - now > FOR_EVER) {
    return text('session.always');
  }
  const date = new Date(next);
  const time = hourAndMinute(date, timeZone);
  const today = formatDate(new Date(now), { dateStyle: 'short', timeZone });
  const when =
    formatDate(date, { dateStyle: 'short', timeZone }) === today
      ? time
      : `${formatDate(date, { weekday: 'short', timeZone })} ${time}`;
  return text(session.open ? 'session.open' : 'session.closed', { time: when });
}

/**
 * The session of a market from those of its assets: open if any is, until the last of them closes.
 *
 * @param {Session[]} sessions
 * @returns {Session | undefined}
 */
export function marketSession(sessions) {
  const open = sessions.filter((session) => session.open);
  const times = (open.length ? open : sessions).map((session) => session.next).sort();
  const next = open.length ? times.at(-1) : times[0];
  return next === undefined ? undefined : { open: open.length > 0, next };
}
