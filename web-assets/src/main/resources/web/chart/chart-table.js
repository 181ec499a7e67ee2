import { el } from '../kernel/dom.js';
import { isIntraday } from '../kernel/interval.js';
import { barTime } from '../format/chart-times.js';
import { formatCompact, formatPrice } from '../format/number-format.js';
import { text } from '../format/texts.js';

/** @import { Asset, Bar } from '../kernel/types.js' */

const ROWS = 30;
const COLUMNS = ['time', 'open', 'high', 'low', 'close', 'volume'];

/**
 * @typedef {object} TableColumn what stands beside the bars in their table
 * @property {string} name
 * @property {(index: number) => string} value of the bar at that place
 */

/**
 * The newest bars as a table, for who cannot see the picture.
 *
 * @param {Asset} asset
 * @param {string} interval
 * @param {readonly Bar[]} bars rising in time
 * @param {string | undefined} zone in which intraday times are written; the browser's own without it
 * @param {readonly TableColumn[]} columns beside prices and volume
 */
export function chartTable(asset, interval, bars, zone, columns) {
  const places = bars.map((_, index) => index).slice(-ROWS).reverse();
  const names = [...COLUMNS.map((name) => text(`barTable.${name}`)), ...columns.map(({ name }) => name)];
  return el(
    'table',
    { class: 'bar-table' },
    el('caption', {}, text('barTable.caption', { name: asset.name, interval })),
    el('thead', {}, el('tr', {}, ...names.map((name) => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, ...places.map((index) => {
      const bar = /** @type {Bar} */ (bars[index]);
      const values = columns.map(({ value }) => value(index));
      return row(asset, barTime(bar.time, isIntraday(interval), zone), bar, values);
    })),
  );
}

/** @param {Asset} asset @param {string} time @param {Bar} bar @param {readonly string[]} values */
function row(asset, time, bar, values) {
  const prices = [bar.open, bar.high, bar.low, bar.close].map((price) => el('td', {}, formatPrice(price, asset)));
  return el('tr', {}, el('th', { scope: 'row' }, time), ...prices, el('td', {}, formatCompact(bar.volume)), ...values.map((value) => el('td', {}, value)));
}
