import { FieldError } from './field-error.js';

/**
 * A price that somebody wants to be told of.
 *
 * @typedef {object} AlertLineParts
 * @property {string} id
 * @property {number} price
 * @property {-1 | 0 | 1} side on which side of the line the price was last seen: below, not seen beside it yet, above
 * @property {number | null} fired when the price reached it, in epoch milliseconds; null while it waits
 *
 * @typedef {Readonly<AlertLineParts>} AlertLine
 */

/** More lines than that nobody can follow. */
export const MOST_ALERTS = 50;
const LONGEST_ID = 64;

/** A line that waits, whatever it did before. @param {string} id @param {number} price @returns {AlertLine} */
export function armed(id, price) {
  return { id, price, side: 0, fired: null };
}

/**
 * The line after a price. It fires once, when the price stands on it or has come to its other side: from one price to the
 * next, so a jump across counts as much as a walk. A price that begins on the line has to leave it first.
 *
 * @param {AlertLine} line
 * @param {number} price
 * @param {number} time epoch milliseconds
 * @returns {AlertLine} the same one if nothing about it changed
 */
export function alertAfter(line, price, time) {
  const side = /** @type {-1 | 0 | 1} */ (Math.sign(price - line.price));
  if (line.fired !== null || side === line.side) {
    return line;
  }
  return line.side === 0 ? { ...line, side } : { ...line, side, fired: time };
}

/**
 * @param {unknown} value what was kept
 * @returns {AlertLine[]}
 * @throws {FieldError} naming the field that is none of a line
 */
export function readAlerts(value) {
  if (!Array.isArray(value)) {
    throw new FieldError('alerts', value, 'list');
  }
  if (value.length > MOST_ALERTS) {
    throw new FieldError('alerts', value.length, 'atMost', { count: MOST_ALERTS });
  }
  return value.map((line, index) => readAlert(line ?? {}, `alerts[${index}]`));
}

/** @param {Record<string, any>} line @param {string} field @returns {AlertLine} */
function readAlert({ id, price, side, fired }, field) {
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) {
    throw new FieldError(`${field}.id`, id, 'id', { count: LONGEST_ID });
  }
  if (!Number.isFinite(price)) {
    throw new FieldError(`${field}.price`, price, 'number');
  }
  if (![-1, 0, 1].includes(side)) {
    throw new FieldError(`${field}.side`, side, 'oneOf', { allowed: '-1, 0, 1' });
  }
  if (fired !== null && !Number.isFinite(fired)) {
    throw new FieldError(`${field}.fired`, fired, 'number');
  }
  return { id, price, side, fired };
}
