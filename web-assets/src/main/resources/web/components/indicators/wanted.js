import { MOST_PANES } from '../../chart/pane-stack.js';
import { completed } from '../../kernel/indicator-definitions.js';
import { indicatorId } from '../../kernel/indicators.js';

/** @import { IndicatorSpec } from '../../kernel/indicators.js' */
/** @import { IndicatorCatalogue } from '../../state/indicator-catalogue.js' */

/**
 * What an address asks for, with all values and each once.
 *
 * @param {readonly IndicatorSpec[]} indicators
 * @param {IndicatorCatalogue} catalogue
 */
export function wantedIndicators(indicators, catalogue) {
  const all = indicators.map((spec) => completed(spec, catalogue.find(spec.kind)));
  return all.filter((spec, index) => all.findIndex((other) => indicatorId(other) === indicatorId(spec)) === index);
}

/** The ids of those for whose panes there is room. @param {readonly IndicatorSpec[]} specs @param {IndicatorCatalogue} catalogue */
export function roomyIndicators(specs, catalogue) {
  const own = specs.filter(({ kind }) => catalogue.find(kind)?.pane === 'own');
  const outside = new Set(own.slice(MOST_PANES).map(indicatorId));
  return new Set(specs.map(indicatorId).filter((id) => !outside.has(id)));
}
