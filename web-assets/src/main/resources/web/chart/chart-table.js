import { el } from '../kernel/dom.js';
import { isIntraday } from '../kernel/interval.js';
import { barTime } from '../format/chart-times.js';
import { formatCompact, formatPrice } from '../format/number-format.js';
import { text } from '../format/texts.js';

/** @import { Asset, Bar } from '../kernel/types.js' */

const ROWS = 30;
const COLUMNS = ['time', 'open', 'high', 'low', 'close', 'volume'];

/**
 * The newest bars as a table, for who cannot see the picture.
 *
 * @param {Asset} asset
 * @param {string} interval
 * @param {readonly Bar[]} bars rising in time
 * @param {string} [zone] in which intraday times are written; the browser's own without it
 */
export function chartTable(asset, interval, bars, zone) {
  const shown = bars.slice(-ROWS).reverse();
  return el(
    'table',
    { class: 'bar-table' },
    el('caption', {}, text('barTable.caption', { name: asset.name, interval })),
    el('thead', {}, el('tr', {}, ...COLUMNS.map((name) => el('th', { scope: 'col' }, text(`barTable.${name}`))))),
    el('tbody', {}, ...shown.map((bar) => row(asset, barTime(bar.time, isIntraday(interval), zone), bar))),
  );
}

/** @param {Asset} asset @param {string} time @param {Bar} bar */
function row(asset, time, bar) {
  const prices = [bar.open, bar.high, bar.low, bar.close].map((price) => el('td', {}, formatPrice(price, asset)));
  return el('tr', {}, el('th', { scope: 'row' }, time), ...prices, el('td', {}, formatCompact(bar.volume)));
}
