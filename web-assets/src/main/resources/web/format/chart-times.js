import { formatDate, hourAndMinute } from './time-format.js';

/** The chart library's kinds of marks on the axis of time. */
const YEAR = 0;
const MONTH = 1;
const DAY = 2;

/** Labels of the trading day are dates, not instants: they are written as they are, in no zone. */
const LABEL_ZONE = 'UTC';

/**
 * What the axis of time says at a mark.
 *
 * @param {unknown} time epoch seconds
 * @param {number} type one of the library's kinds of marks
 * @param {boolean} intraday
 * @param {string} [zone] the browser's own without it
 */
export function axisMark(time, type, intraday, zone) {
  const date = new Date(Number(time) * 1000);
  const timeZone = intraday ? zone : LABEL_ZONE;
  switch (Number(type)) {
    case YEAR:
      return formatDate(date, { year: 'numeric', timeZone });
    case MONTH:
      return formatDate(date, { month: 'short', timeZone });
    case DAY:
      return formatDate(date, { day: 'numeric', timeZone });
    default:
      return hourAndMinute(date, timeZone);
  }
}

/**
 * What the crosshair says of a bar.
 *
 * @param {unknown} time epoch seconds
 * @param {boolean} intraday
 * @param {string} [zone]
 */
export function barTime(time, intraday, zone) {
  const date = new Date(Number(time) * 1000);
  const timeZone = intraday ? zone : LABEL_ZONE;
  const day = formatDate(date, { weekday: 'short', day: '2-digit', month: 'short', year: '2-digit', timeZone });
  return intraday ? `${day} ${hourAndMinute(date, timeZone)}` : day;
}
