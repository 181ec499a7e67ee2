import { minuteAndDayUnlessToday } from './time-format.js';
import { text } from './texts.js';

/** @import { AlertLine } from '../kernel/alert-line.js' */

/**
 * How an alert line stands, for example `Alert` or `Fired 15:31`.
 *
 * @param {AlertLine} line
 * @param {string | undefined} zone
 * @param {number} now epoch milliseconds
 */
export function alertTitle({ fired }, zone, now) {
  return fired === null ? text('alerts.armed') : text('alerts.firedAt', { time: minuteAndDayUnlessToday(new Date(fired), new Date(now), zone) });
}
