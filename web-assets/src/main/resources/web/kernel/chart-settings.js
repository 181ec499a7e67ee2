/**
 * How a chart can be drawn. The words are those of its address.
 *
 * @typedef {'candles' | 'hollow' | 'bars' | 'line' | 'area' | 'baseline' | 'heikin-ashi'} ChartType
 * @typedef {'linear' | 'log' | 'percent' | 'indexed'} ScaleMode
 * @typedef {'volume' | 'previous-close' | 'high-low' | 'bid-ask' | 'sessions' | 'events' | 'countdown'} ChartPart
 * @typedef {'1D' | '5D' | '1M' | '3M' | '6M' | 'YTD' | '1Y' | '5Y' | 'All'} ChartRange
 */

/** @type {readonly ChartType[]} */
export const CHART_TYPES = ['candles', 'hollow', 'bars', 'line', 'area', 'baseline', 'heikin-ashi'];

/** @type {readonly ScaleMode[]} */
export const SCALE_MODES = ['linear', 'log', 'percent', 'indexed'];

/** @type {readonly ChartRange[]} */
export const CHART_RANGES = ['1D', '5D', '1M', '3M', '6M', 'YTD', '1Y', '5Y', 'All'];

/** What may stand on a chart besides its prices. @type {readonly ChartPart[]} */
export const CHART_PARTS = ['volume', 'previous-close', 'high-low', 'bid-ask', 'sessions', 'events', 'countdown'];

/** Those that stand there where nobody chose. @type {readonly ChartPart[]} */
export const USUAL_PARTS = ['volume', 'sessions', 'events', 'countdown'];

/** The types that need no more than one price of a bar: all that a fixing can be drawn as. @type {readonly ChartType[]} */
export const CLOSE_ONLY_TYPES = ['line', 'area', 'baseline'];

/**
 * The types in which an asset can be drawn; the first is drawn where nobody chose.
 *
 * @param {{fixing: boolean}} asset
 */
export function chartTypesOf(asset) {
  return asset.fixing ? CLOSE_ONLY_TYPES : CHART_TYPES;
}
