/**
 * An indicator with its parameters, as an address names it: `macd:12:26:9`.
 *
 * @typedef {object} IndicatorSpec
 * @property {string} kind
 * @property {readonly string[]} values in the order of its definition; those left out at the end are the usual ones
 * @property {boolean} [hidden] whether it keeps its place and is not drawn: `-macd:12:26:9`
 */

/** As many as the server reckons at once. */
export const MOST_INDICATORS = 16;

const WRITTEN = /^[a-z][a-z0-9-]{0,30}(:[a-z0-9.]{1,12}){0,8}$/;

/** Stands before one that is hidden. */
const HIDDEN = '-';

/**
 * Reads a list of indicators. Whether there are such indicators only the server knows; here it is told what cannot be one.
 *
 * @param {string} text separated by commas
 * @returns {{indicators: IndicatorSpec[], bad: string[]}} each once, in the order in which they stand
 */
export function parseIndicators(text) {
  const parts = text.split(',').map((part) => part.trim().toLowerCase()).filter((part) => part !== '');
  const once = parts.filter((part, index) => parts.findIndex((other) => bare(other) === bare(part)) === index);
  const written = once.filter((part) => WRITTEN.test(bare(part)));
  return {
    indicators: written.slice(0, MOST_INDICATORS).map(parsePart),
    bad: [...once.filter((part) => !WRITTEN.test(bare(part))), ...written.slice(MOST_INDICATORS)],
  };
}

/** @param {string} part @returns {IndicatorSpec} */
function parsePart(part) {
  const spec = parseIndicator(bare(part));
  return part.startsWith(HIDDEN) ? { ...spec, hidden: true } : spec;
}

/** @param {string} part */
function bare(part) {
  return part.startsWith(HIDDEN) ? part.slice(HIDDEN.length) : part;
}

/** @param {string} id @returns {IndicatorSpec} */
export function parseIndicator(id) {
  const [kind = '', ...values] = id.split(':');
  return { kind, values };
}

/** What {@link parseIndicator} reads the same from, but for whether it is hidden. @param {IndicatorSpec} spec */
export function indicatorId({ kind, values }) {
  return [kind, ...values].join(':');
}

/** @param {readonly IndicatorSpec[]} indicators */
export function formatIndicators(indicators) {
  return indicators.map((spec) => (spec.hidden ? HIDDEN : '') + indicatorId(spec)).join(',');
}
