/** @import { Bar } from '../kernel/types.js' */

/**
 * Bars in the form of `/api/historical?format=csv`, so that an export can be replayed. A file cannot say that its last row
 * is not finished, so a bar that is still forming stays out.
 *
 * @param {readonly Bar[]} bars rising in time
 */
export function barsCsv(bars) {
  const rows = bars.filter((bar) => bar.closed !== false).map(row);
  return ['time,open,high,low,close,volume', ...rows, ''].join('\n');
}

/** @param {Bar} bar */
function row({ time, open, high, low, close, volume }) {
  const instant = new Date(time * 1000).toISOString().replace('.000Z', 'Z');
  return [instant, ...[open, high, low, close, volume].map(plain)].join(',');
}

/** Never with an exponent: 1.5e-7 is 0.00000015. @param {number | null} value */
function plain(value) {
  if (value === null) {
    return '';
  }
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
