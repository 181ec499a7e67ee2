/** @import { Bar } from '../../main/resources/web/kernel/types.js' */

/** A bar in which all trades were made at one price. @param {number} time epoch seconds @param {number} [price] @returns {Bar} */
export function barAt(time, price = time) {
  return { date: '', time, open: price, high: price, low: price, close: price, volume: 1 };
}

/** Epoch seconds of an instant. @param {string} instant for example `2024-03-05T14:30Z` */
export function at(instant) {
  return Date.parse(instant) / 1000;
}

/** Bars of an hour each, from an instant on. @param {string} from @param {number} hours */
export function hourly(from, hours) {
  return Array.from({ length: hours }, (_, index) => ({ time: at(from) + index * 3600 }));
}

/** What was on its way has come, as far as nobody holds it up. @returns {Promise<void>} */
export function settled() {
  return new Promise((resolve) => setImmediate(() => resolve()));
}
