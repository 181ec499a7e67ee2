/**
 * What somebody wants of the stream.
 *
 * @typedef {object} StreamFilter
 * @property {string[]} [symbols] all without it
 * @property {{symbol: string, interval: string}[]} [candles] none without it
 * @property {string[]} [topics] all without it
 */

/** What a filter without topics means. */
const ALL_TOPICS = ['alerts', 'news', 'quotes', 'stats'];

/**
 * The filter that lets through all that any of several lets through, in an order of its own: equal wishes give equal
 * unions.
 *
 * @param {StreamFilter[]} filters
 * @returns {StreamFilter}
 */
export function unionOf(filters) {
  const series = new Map(filters.flatMap(({ candles = [] }) => candles).map((one) => [keyOf(one), one]));
  const candles = [...series.keys()].sort().flatMap((key) => series.get(key) ?? []);
  // Who wants no quotes names no symbols on behalf of those who do.
  const naming = filters.some(wantsQuotes) ? filters.filter(wantsQuotes) : filters;
  return {
    ...(naming.some(({ symbols }) => !symbols?.length) ? {} : { symbols: sorted(naming.flatMap(({ symbols = [] }) => symbols)) }),
    candles,
    topics: sorted(filters.flatMap(topicsOf)),
  };
}

/** Whether a stream of the wide filter has all that the narrow one lets through. @param {StreamFilter} wide @param {StreamFilter} narrow */
export function covers(wide, narrow) {
  const series = new Set((wide.candles ?? []).map(keyOf));
  return (
    topicsOf(narrow).every((topic) => topicsOf(wide).includes(topic)) &&
    (narrow.candles ?? []).every((one) => series.has(keyOf(one))) &&
    (!wantsQuotes(narrow) || !wide.symbols?.length || Boolean(narrow.symbols?.length && narrow.symbols.every((symbol) => wide.symbols?.includes(symbol))))
  );
}

/**
 * The part of an event that a filter lets through, as the server would have cut it.
 *
 * @param {StreamFilter} filter
 * @param {string} event
 * @param {any} data
 * @returns {any} undefined if nothing of it is wanted
 */
export function partFor(filter, event, data) {
  switch (event) {
    case 'quotes':
      return wantsQuotes(filter) ? filled({ ...data, quotes: quotesFor(filter, data.quotes) }, 'quotes') : undefined;
    case 'candles':
      return filled({ ...data, candles: candlesFor(filter, data.candles) }, 'candles');
    case 'stats':
    case 'news':
      return topicsOf(filter).includes(event) ? data : undefined;
    case 'alert':
      return topicsOf(filter).includes('alerts') ? data : undefined;
    case 'snapshot':
      return snapshotFor(filter, data);
    default:
      return data;
  }
}

/** @param {StreamFilter} filter @param {any} data */
function snapshotFor(filter, data) {
  return {
    ...data,
    quotes: wantsQuotes(filter) ? quotesFor(filter, data.quotes ?? {}) : {},
    candles: candlesFor(filter, data.candles ?? []),
    stats: topicsOf(filter).includes('stats') ? data.stats : {},
  };
}

/** @param {StreamFilter} filter @param {Record<string, unknown>} quotes */
function quotesFor({ symbols }, quotes) {
  return symbols?.length ? Object.fromEntries(Object.entries(quotes).filter(([symbol]) => symbols.includes(symbol))) : quotes;
}

/** @param {StreamFilter} filter @param {{symbol: string, interval: string}[]} bars */
function candlesFor({ candles = [] }, bars) {
  const wanted = new Set(candles.map(keyOf));
  return bars.filter((bar) => wanted.has(keyOf(bar)));
}

/** @param {StreamFilter} filter @returns {string[]} */
function topicsOf({ topics }) {
  return topics?.length ? topics : ALL_TOPICS;
}

/** @param {StreamFilter} filter */
function wantsQuotes(filter) {
  return topicsOf(filter).includes('quotes');
}

/** @param {{symbol: string, interval: string}} series */
export function keyOf({ symbol, interval }) {
  return `${symbol}@${interval}`;
}

/** @param {any} data @param {string} member @returns {any} undefined if there is nothing in it */
function filled(data, member) {
  return Object.keys(data[member]).length > 0 ? data : undefined;
}

/** @param {string[]} names */
function sorted(names) {
  return [...new Set(names)].sort();
}
