import { el } from '../kernel/dom.js';
import { formatCompact, formatPrice } from '../format/number-format.js';
import { isIntraday } from '../kernel/interval.js';
import { barTime } from './chart-times.js';

/** @import { Asset, Bar } from '../kernel/types.js' */

const ROWS = 30;
const COLUMNS = ['Time', 'Open', 'High', 'Low', 'Close', 'Volume'];

/**
 * The newest bars as a table, for who cannot see the picture.
 *
 * @param {Asset} asset
 * @param {string} interval
 * @param {readonly Bar[]} bars rising in time
 */
export function chartTable(asset, interval, bars) {
  const shown = bars.slice(-ROWS).reverse();
  return el(
    'table',
    { class: 'bar-table' },
    el('caption', {}, `${asset.name}, bars of ${interval}, the newest first`),
    el('thead', {}, el('tr', {}, ...COLUMNS.map((name) => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, ...shown.map((bar) => row(asset, isIntraday(interval), bar))),
  );
}

/** @param {Asset} asset @param {boolean} intraday @param {Bar} bar */
function row(asset, intraday, bar) {
  const prices = [bar.open, bar.high, bar.low, bar.close].map((price) => el('td', {}, formatPrice(price, asset)));
  const time = el('th', { scope: 'row' }, barTime(/** @type {any} */ (bar.time), intraday));
  return el('tr', {}, time, ...prices, el('td', {}, formatCompact(bar.volume)));
}
