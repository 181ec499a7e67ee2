import { formatPercent, formatPrice, formatShare, formatSigned } from './number-format.js';
import { text } from './texts.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { FieldError } from '../kernel/field-error.js' */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** For example `61.8% (114,250.01)`. @param {number} ratio @param {number} price @param {Pick<Asset, 'scale'>} asset */
export function ratioText(ratio, price, asset) {
  const percent = ratio * 100;
  return `${formatShare(percent, Number.isInteger(percent) ? 0 : 1)} (${formatPrice(price, asset)})`;
}

/**
 * What a measure says, in two lines.
 *
 * @param {{change: number, percent: number | undefined, bars: number, seconds: number}} measured
 * @param {Pick<Asset, 'scale'>} asset
 */
export function measureTexts({ change, percent, bars, seconds }, asset) {
  const price = formatSigned(change, asset.scale);
  const count = text('drawings.bars', { count: bars });
  return [percent === undefined ? price : `${price} (${formatPercent(percent)})`, `${count}, ${spanText(seconds)}`];
}

/** For example `2 d 4 h`: the two largest units. @param {number} seconds */
export function spanText(seconds) {
  const length = Math.abs(seconds);
  const units = [
    { name: 'days', amount: Math.floor(length / DAY) },
    { name: 'hours', amount: Math.floor((length % DAY) / HOUR) },
    { name: 'minutes', amount: Math.floor((length % HOUR) / MINUTE) },
  ];
  const first = units.findIndex(({ amount }) => amount > 0);
  const shown = first < 0 ? units.slice(-1) : units.slice(first, first + 2).filter(({ amount }) => amount > 0);
  return (seconds < 0 ? '−' : '') + shown.map(({ name, amount }) => text(`drawings.${name}`, { amount })).join(' ');
}

/** What is wrong with something that came from outside, by its field. @param {FieldError} problem */
export function problemText({ field, value, rule, values }) {
  return text('drawings.badField', { field, value, allowed: text(`drawingRules.${rule}`, values) });
}
