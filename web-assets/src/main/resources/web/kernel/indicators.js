/**
 * An indicator with its parameters, as an address names it: `macd:12:26:9`.
 *
 * @typedef {object} IndicatorSpec
 * @property {string} kind
 * @property {readonly string[]} values in the order of its definition; those left out at the end are the usual ones
 */

/** As many as the server reckons at once. */
export const MOST_INDICATORS = 16;

const WRITTEN = /^[a-z][a-z0-9-]{0,30}(:[a-z0-9.]{1,12}){0,8}$/;

/**
 * Reads a list of indicators. Whether there are such indicators only the server knows; here it is told what cannot be one.
 *
 * @param {string} text separated by commas
 * @returns {{indicators: IndicatorSpec[], bad: string[]}} each once, in the order in which they stand
 */
export function parseIndicators(text) {
  const ids = [...new Set(text.split(',').map((part) => part.trim().toLowerCase()))].filter((id) => id !== '');
  const written = ids.filter((id) => WRITTEN.test(id));
  return {
    indicators: written.slice(0, MOST_INDICATORS).map(parseIndicator),
    bad: [...ids.filter((id) => !WRITTEN.test(id)), ...written.slice(MOST_INDICATORS)],
  };
}

/** @param {string} id @returns {IndicatorSpec} */
export function parseIndicator(id) {
  const [kind = '', ...values] = id.split(':');
  return { kind, values };
}

/** What {@link parseIndicator} reads the same from. @param {IndicatorSpec} spec */
export function indicatorId({ kind, values }) {
  return [kind, ...values].join(':');
}

/** @param {readonly IndicatorSpec[]} indicators */
export function formatIndicators(indicators) {
  return indicators.map(indicatorId).join(',');
}
