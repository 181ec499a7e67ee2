/**
 * The part of a chart's address that names the charts beside the page's own. Its grammar is in docs/layouts.md.
 *
 * @typedef {1 | 2 | 4} LayoutSize
 * @typedef {'interval' | 'time'} Shared what all charts of a layout have in common
 *
 * @typedef {object} CellAddress
 * @property {string} symbol
 * @property {string} query what the address of that chart alone would say, see chart-address.js
 *
 * @typedef {object} LayoutSettings
 * @property {LayoutSize} size how many charts there are
 * @property {readonly (CellAddress | undefined)[]} cells the second chart and those after it; undefined where the address names none
 * @property {readonly Shared[]} shared
 *
 * @typedef {(spelling: string) => string | undefined} SymbolOf the symbol that is meant
 */

/** @import { BadSetting } from './chart-address.js' */

/** @type {readonly LayoutSize[]} */
export const LAYOUT_SIZES = [1, 2, 4];

/** @type {readonly Shared[]} */
export const SHARED = ['interval', 'time'];

/** Beside the page's own chart. */
const MOST_CELLS = 3;

const OF_LAYOUT = /^(layout|c[2-4]|sync)(=|$)/;

/** What belongs to all charts of a page, so that no cell names it. */
const OF_PAGE = ['show', 'tz'];

/**
 * Reads a layout out of the query of a chart's address. What is unknown is left out, and named.
 *
 * @param {string} query
 * @param {SymbolOf} symbolOf
 * @returns {{layout: LayoutSettings, bad: BadSetting[]}}
 */
export function parseLayout(query, symbolOf) {
  const parameters = new URLSearchParams(query);
  const asked = parameters.get('layout') ?? '1';
  const known = LAYOUT_SIZES.find((one) => String(one) === asked);
  const size = known ?? 1;
  const cells = Array.from({ length: size - 1 }, (_, index) => cellOf(parameters.get(nameOf(index)), symbolOf));
  const words = (parameters.get('sync') ?? '').split(',').filter((word) => word !== '');
  const bad = [
    ...(known === undefined ? [{ name: 'layout', value: asked }] : []),
    ...badCells(parameters, cells),
    ...words.filter((word) => !SHARED.some((one) => one === word)).map((value) => ({ name: 'sync', value })),
  ];
  return { layout: { size, cells, shared: SHARED.filter((one) => words.includes(one)) }, bad };
}

/**
 * The address of a page: that of its own chart, then the layout that {@link parseLayout} reads from it.
 *
 * @param {string} own the query of the page's own chart
 * @param {LayoutSettings} layout
 */
export function formatLayout(own, { size, cells, shared }) {
  if (size === 1) {
    return own;
  }
  const pairs = [
    `layout=${size}`,
    ...cells.flatMap((cell, index) => (cell ? [`${nameOf(index)}=${readable(formatCell(cell))}`] : [])),
    ...(shared.length > 0 ? [`sync=${shared.join(',')}`] : []),
  ];
  return `?${[...pairsOf(own), ...pairs].join('&')}`;
}

/** What an address says of the page's own chart alone. @param {string} query */
export function ownQuery(query) {
  return `?${pairsOf(query).filter((pair) => !OF_LAYOUT.test(pair)).join('&')}`;
}

/** What the address of a chart beside the page's own says in full. @param {string} query its own part @param {string} own that of the page's own chart */
export function cellQuery(query, own) {
  const pairs = [...pairsOf(query).filter((pair) => !isOfPage(pair)), ...pairsOf(own).filter(isOfPage)];
  return `?${pairs.join('&')}`;
}

/** @param {string} query */
function pairsOf(query) {
  return query.replace(/^\?/, '').split('&').filter((pair) => pair !== '');
}

/** @param {string} pair */
function isOfPage(pair) {
  return OF_PAGE.includes(pair.split('=')[0] ?? '');
}

/** The second chart's is `c2`. @param {number} index */
function nameOf(index) {
  return `c${index + 2}`;
}

/** Charts that an address names in vain. @param {URLSearchParams} parameters @param {readonly unknown[]} cells @returns {BadSetting[]} */
function badCells(parameters, cells) {
  return Array.from({ length: MOST_CELLS }, (_, index) => nameOf(index)).flatMap((name, index) => {
    const value = parameters.get(name);
    return value !== null && !cells[index] ? [{ name, value }] : [];
  });
}

/** @param {string | null} value for example `ETH-USDT@1h~line~compare=SOL-USDT` @param {SymbolOf} symbolOf @returns {CellAddress | undefined} */
function cellOf(value, symbolOf) {
  const [head = '', ...pieces] = (value ?? '').split('~');
  const [spelling = '', interval] = head.split('@');
  const symbol = symbolOf(spelling);
  const pairs = [
    ...(interval === undefined ? [] : [`interval=${interval}`]),
    ...pieces.map((piece) => (piece.includes('=') ? piece : `type=${piece}`)),
  ];
  return symbol === undefined ? undefined : { symbol, query: `?${pairs.join('&')}` };
}

/** @param {CellAddress} cell */
function formatCell({ symbol, query }) {
  const pairs = query.replace(/^\?/, '').split('&').map((pair) => pair.replaceAll('~', '%7E').split('='));
  const named = pairs.filter(([name = '']) => !['', 'interval', 'type', ...OF_PAGE].includes(name));
  const valueOf = (/** @type {string} */ wanted) => pairs.find(([name]) => name === wanted)?.[1];
  const interval = valueOf('interval');
  const type = valueOf('type');
  const head = symbol.replace('/', '-') + (interval ? `@${interval}` : '');
  return [head, ...(type ? [type] : []), ...named.map((pair) => pair.join('='))].join('~');
}

/** What means nothing within a value stays as people write it. @param {string} value */
function readable(value) {
  return encodeURIComponent(value).replaceAll(/%(?:2C|2F|3A|3D|40)/g, decodeURIComponent);
}
