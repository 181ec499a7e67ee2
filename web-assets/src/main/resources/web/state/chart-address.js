import { isTimeZone } from '../format/time-zones.js';
import { formatIndicators, parseIndicators } from '../kernel/indicators.js';
import { CHART_PARTS, CHART_RANGES, SCALE_MODES, USUAL_PARTS } from '../kernel/chart-settings.js';

/** @import { IndicatorSpec } from '../kernel/indicators.js' */
/** @import { ChartPart, ChartRange, ChartType, ScaleMode } from '../kernel/chart-settings.js' */

/**
 * What an address says of a chart, besides the asset.
 *
 * @typedef {object} ChartSettings
 * @property {string} interval
 * @property {ChartType} type
 * @property {ScaleMode} scale
 * @property {ChartRange | ''} range empty where a part is seen that has no name
 * @property {readonly string[]} compare symbols
 * @property {readonly IndicatorSpec[]} indicators in the order of their panes
 * @property {readonly ChartPart[]} parts what stands on it besides the prices, in the order of `CHART_PARTS`
 * @property {string} zone empty for the browser's own, `exchange`, or the name of a time zone
 *
 * @typedef {object} ChartOffer what there is to choose from
 * @property {readonly string[]} intervals
 * @property {readonly ChartType[]} types the first is drawn where nobody chose
 * @property {string} interval drawn where nobody chose
 * @property {readonly ChartPart[]} parts those of an address that no chart has written yet
 * @property {(spelling: string) => string | undefined} symbolOf the symbol that is meant
 *
 * @typedef {{name: string, value: string}} BadSetting
 */

/** Who reads an address elsewhere has another zone: so the browser's own has a name there. */
const OWN_ZONE = 'local';

/** Of a chart with nothing but its prices. */
const NO_PARTS = 'none';

/** As many as can be told apart. */
export const MOST_COMPARED = 4;

/**
 * Reads a chart's settings out of the query of its address. What is unknown or garbled is left at its default, and named.
 *
 * @param {string} query
 * @param {ChartOffer} offer
 * @returns {{settings: ChartSettings, bad: BadSetting[]}}
 */
export function parseChartAddress(query, offer) {
  const parameters = new URLSearchParams(query);
  /** @type {BadSetting[]} */
  const bad = [];
  /** @template {string} T @param {string} name @param {readonly T[]} allowed @param {T} usual @returns {T} */
  const choice = (name, allowed, usual) => {
    const value = parameters.get(name);
    const found = allowed.find((one) => one === value);
    if (value !== null && found === undefined) {
      bad.push({ name, value });
    }
    return found ?? usual;
  };
  const compared = comparedOf(parameters.get('compare') ?? '', offer);
  compared.unknown.forEach((value) => bad.push({ name: 'compare', value }));
  const { indicators, bad: noIndicators } = parseIndicators(parameters.get('indicators') ?? '');
  noIndicators.forEach((value) => bad.push({ name: 'indicators', value }));
  const { parts, unknown: noParts } = partsOf(parameters, offer);
  noParts.forEach((value) => bad.push({ name: 'show', value }));
  const zone = parameters.get('tz') ?? '';
  const knownZone = [OWN_ZONE, 'exchange', ''].includes(zone) || isTimeZone(zone);
  if (!knownZone) {
    bad.push({ name: 'tz', value: zone });
  }
  const { symbols: compare } = compared;
  const settings = {
    interval: choice('interval', offer.intervals, offer.interval),
    type: choice('type', offer.types, /** @type {ChartType} */ (offer.types[0])),
    scale: choice('scale', SCALE_MODES, usualScale(compare)),
    range: choice('range', [...CHART_RANGES, /** @type {const} */ ('')], ''),
    compare,
    indicators,
    parts,
    zone: knownZone && zone !== OWN_ZONE ? zone : '',
  };
  return { settings, bad };
}

/**
 * The query that {@link parseChartAddress} reads the same settings from; what is as usual is left out.
 *
 * @param {ChartSettings} settings
 * @param {ChartOffer} offer
 */
export function formatChartAddress(settings, offer) {
  const { interval, type, scale, range, compare, indicators, parts, zone } = settings;
  /** @type {[string, string][]} */
  const pairs = [
    ['interval', interval],
    ['type', type === offer.types[0] ? '' : type],
    ['scale', scale === usualScale(compare) ? '' : scale],
    ['range', range],
    ['compare', compare.map((symbol) => symbol.replace('/', '-')).join(',')],
    ['indicators', formatIndicators(indicators)],
    ['show', formatParts(parts)],
    ['tz', zone],
  ];
  const query = pairs.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${readable(value)}`);
  return `?${query.join('&')}`;
}

/** Prices of different assets have but their changes in common. @param {readonly string[]} compare @returns {ScaleMode} */
export function usualScale(compare) {
  return compare.length > 0 ? 'percent' : 'linear';
}

/** @param {string} text @param {ChartOffer} offer */
function comparedOf(text, offer) {
  const spellings = text.split(',').filter((spelling) => spelling !== '');
  const found = spellings.map((spelling) => ({ spelling, symbol: offer.symbolOf(spelling) }));
  const symbols = [...new Set(found.flatMap(({ symbol }) => symbol ?? []))];
  return {
    symbols: symbols.slice(0, MOST_COMPARED),
    unknown: found.filter(({ symbol }) => symbol === undefined).map(({ spelling }) => spelling),
  };
}

/**
 * A chart that writes an address leaves out what is usual. One that names not even an interval nobody has written yet: it
 * leaves the choice to its reader.
 *
 * @param {URLSearchParams} parameters
 * @param {ChartOffer} offer
 */
function partsOf(parameters, offer) {
  const written = parameters.get('show');
  if (written === null) {
    return { parts: parameters.has('interval') ? USUAL_PARTS : offer.parts, unknown: [] };
  }
  const words = written.split(',').filter((word) => word !== '');
  const parts = CHART_PARTS.filter((part) => words.includes(part));
  const unknown = words.filter((word) => word !== NO_PARTS && !CHART_PARTS.some((part) => part === word));
  // Who says nothing that is known has not said that there should be nothing.
  return { parts: unknown.length === words.length && unknown.length > 0 ? USUAL_PARTS : parts, unknown };
}

/** Empty for the usual ones. @param {readonly ChartPart[]} parts in the order of `CHART_PARTS` */
export function formatParts(parts) {
  return parts.join() === USUAL_PARTS.join() ? '' : parts.join() || NO_PARTS;
}

/** Commas, slashes and colons mean nothing in a query: addresses are read by people. @param {string} value */
function readable(value) {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
}
