import { numberLocale, text } from './texts.js';

/** @import { Asset } from '../kernel/types.js' */

const MINUS = '−';
const MAGNITUDES = ['', 'thousand', 'million', 'billion', 'trillion'];
/** From here on two decimals are written 1,000.00, which is one of the next magnitude. */
const FULL = 999.995;

/** What stands where a figure is not known. */
export const UNKNOWN = '–';

/** @type {Map<string, Intl.NumberFormat>} by language and decimals */
const formats = new Map();

/**
 * As readers of the page's language write it, with a true minus, and as the server does.
 *
 * @param {number} value
 * @param {number} decimals
 */
export function formatDecimal(value, decimals) {
  const digits = formatOf(decimals).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
}

/** @param {number} decimals */
function formatOf(decimals) {
  const locale = numberLocale();
  const key = `${locale} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    format = new Intl.NumberFormat(locale, { ...options, useGrouping: 'always' });
    formats.set(key, format);
  }
  return format;
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
  const written = formatPrice(price, asset);
  return asset.pip && written !== UNKNOWN ? [written.slice(0, -1), written.slice(-1)] : [written, ''];
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
 */
export function formatSigned(value, decimals) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return UNKNOWN;
  }
  const digits = formatDecimal(Math.abs(value), decimals);
  const sign = { up: '+', down: MINUS, flat: '', none: '' }[direction(value, decimals)];
  return sign + digits;
}

/** @param {number | null | undefined} percent for example 1.24 for +1.24% */
export function formatPercent(percent) {
  const change = formatSigned(percent, 2);
  return change === UNKNOWN ? UNKNOWN : percentOf(change);
}

/** A part of a hundred, without a sign: for example 61.3%. @param {number} percent @param {number} decimals */
export function formatShare(percent, decimals) {
  return percentOf(formatDecimal(percent, decimals));
}

/** @param {string} value */
function percentOf(value) {
  return text('number.percent', { value });
}

/** @param {number | null | undefined} value for example 1240000 for 1.24M */
export function formatCompact(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return UNKNOWN;
  }
  let rest = value;
  let magnitude = 0;
  while (Math.abs(rest) >= FULL && magnitude < MAGNITUDES.length - 1) {
    rest /= 1000;
    magnitude++;
  }
  const digits = formatDecimal(rest, magnitude === 0 && Number.isInteger(rest) ? 0 : 2);
  return magnitude === 0 ? digits : text(`number.${MAGNITUDES[magnitude]}`, { value: digits });
}
