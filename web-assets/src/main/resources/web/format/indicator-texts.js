import { formatCompact, formatDecimal, UNKNOWN } from './number-format.js';
import { text } from './texts.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { IndicatorDefinition, IndicatorOutput } from '../kernel/indicator-definitions.js' */
/** @import { IndicatorSpec } from '../kernel/indicators.js' */

/** For example `MACD 12 26 9`. @param {IndicatorSpec} spec @param {IndicatorDefinition | undefined} definition */
export function indicatorName({ kind, values }, definition) {
  return [definition?.name ?? kind, ...values].join(' ');
}

/**
 * A value of an indicator with the decimals that its unit has: those of the asset on its own scale, one more for
 * differences of prices, which are small beside them.
 *
 * @param {number | null | undefined} value
 * @param {IndicatorOutput['unit']} unit
 * @param {IndicatorDefinition['pane']} pane
 * @param {Pick<Asset, 'scale'>} asset
 */
export function formatIndicator(value, unit, pane, asset) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return UNKNOWN;
  }
  return unit === 'volume' ? formatCompact(value) : formatDecimal(value, decimalsOf(unit, pane, asset));
}

/** @param {IndicatorOutput['unit']} unit @param {IndicatorDefinition['pane']} pane @param {Pick<Asset, 'scale'>} asset */
export function decimalsOf(unit, pane, { scale }) {
  return unit === 'price' ? scale + (pane === 'own' ? 1 : 0) : 2;
}

/** What a parameter may be, for example `1 to 500`. @param {import('../kernel/indicator-definitions.js').IndicatorParameter} parameter */
export function rangeText(parameter) {
  return parameter.type === 'choice'
    ? parameter.allowed.join(', ')
    : text('indicators.range', { min: parameter.min, max: parameter.max });
}

/** A name of the server as people write it: `leading_a` is `Leading A`. @param {string} name */
export function spelledOut(name) {
  const words = name.replaceAll('_', ' ').replace(/ (\w)$/, (letter) => letter.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}
