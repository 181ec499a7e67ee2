/** @import { Asset } from '../kernel/types.js' */

const MINUS = '−';
const MAGNITUDES = ['', 'K', 'M', 'B', 'T'];

/** What stands where a figure is not known. */
export const UNKNOWN = '–';

/** @type {Map<number, Intl.NumberFormat>} */
const formats = new Map();

/**
 * With a comma every three digits and a true minus, as the server writes it.
 *
 * @param {number} value
 * @param {number} decimals
 */
export function formatDecimal(value, decimals) {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  const text = format.format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/**
 * @param {number | null | undefined} price
 * @param {Pick<Asset, 'scale'>} asset
 */
export function formatPrice(price, asset) {
  return price === null || price === undefined || !Number.isFinite(price) ? UNKNOWN : formatDecimal(price, asset.scale);
}

/**
 * A price in two parts: the last digit of a forex price is a fraction of a pip and written smaller.
 *
 * @param {number | null | undefined} price
 * @param {Pick<Asset, 'scale' | 'pip'>} asset
 * @returns {[head: string, tail: string]}
 */
export function splitPrice(price, asset) {
  const text = formatPrice(price, asset);
  return asset.pip && text !== UNKNOWN ? [text.slice(0, -1), text.slice(-1)] : [text, ''];
}

/**
 * Which way a change goes once it is rounded; the name is its class in the style sheet.
 *
 * @param {number | null | undefined} change
 * @param {number} [decimals]
 * @returns {'up' | 'down' | 'flat' | 'none'}
 */
export function direction(change, decimals = 2) {
  if (change === null || change === undefined || !Number.isFinite(change)) {
    return 'none';
  }
  if (!/[1-9]/.test(formatDecimal(Math.abs(change), decimals))) {
    return 'flat';
  }
  return change > 0 ? 'up' : 'down';
}

/**
 * @param {number | null | undefined} value
 * @param {number} decimals
 * @param {string} [unit]
 */
export function formatSigned(value, decimals, unit = '') {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return UNKNOWN;
  }
  const digits = formatDecimal(Math.abs(value), decimals);
  const sign = { up: '+', down: MINUS, flat: '', none: '' }[direction(value, decimals)];
  return sign + digits + unit;
}

/** @param {number | null | undefined} percent for example 1.24 for +1.24% */
export function formatPercent(percent) {
  return formatSigned(percent, 2, '%');
}

/** @param {number | null | undefined} value for example 1240000 for 1.24M */
export function formatCompact(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return UNKNOWN;
  }
  let rest = Math.abs(value);
  let magnitude = 0;
  while (rest >= 1000 && magnitude < MAGNITUDES.length - 1) {
    rest /= 1000;
    magnitude++;
  }
  const digits = formatDecimal(rest, magnitude === 0 && Number.isInteger(rest) ? 0 : 2);
  return (value < 0 ? MINUS : '') + digits + MAGNITUDES[magnitude];
}
