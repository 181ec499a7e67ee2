import { indicatorId } from '../../kernel/indicators.js';
import { viewStateOf } from './view-state.js';

/** @import { IndicatorSpec } from '../../kernel/indicators.js' */
/** @import { ChartChoice } from '../../state/chart-choice.js' */
/** @import { MarketApi } from '../../api/market-api.js' */

/** @typedef {{choice: ChartChoice, api: MarketApi}} EditContext */

/** @param {EditContext} context @param {IndicatorSpec} spec */
export function addIndicator({ choice }, spec) {
  choice.set({ indicators: [...choice.settings.indicators, spec] });
}

/** @param {EditContext} context @param {string} id */
export function removeIndicator({ choice }, id) {
  choice.set({ indicators: choice.settings.indicators.filter((spec) => indicatorId(spec) !== id) });
}

/** Puts it there with other parameters; its look stays. @param {EditContext} context @param {string} id @param {IndicatorSpec} spec */
export function changeIndicator(context, id, spec) {
  const { indicators } = context.choice.settings;
  viewStateOf(context).rename(id, indicatorId(spec));
  context.choice.set({ indicators: indicators.map((one) => (indicatorId(one) === id ? { ...spec, hidden: one.hidden } : one)) });
}

/** Shows it or not; no step that somebody would go back to. @param {EditContext} context @param {string} id @param {boolean} hidden */
export function hideIndicator({ choice }, id, hidden) {
  const { indicators } = choice.settings;
  choice.restate({ indicators: indicators.map((spec) => (indicatorId(spec) === id ? { ...spec, hidden } : spec)) });
}

/**
 * Changes places with another; the panes stand in the order of the list.
 *
 * @param {EditContext} context
 * @param {string} id
 * @param {string} other
 */
export function swapIndicators({ choice }, id, other) {
  const { indicators } = choice.settings;
  const find = (/** @type {string} */ wanted) => indicators.find((spec) => indicatorId(spec) === wanted);
  const [one, two] = [find(id), find(other)];
  if (one && two) {
    choice.set({ indicators: indicators.map((spec) => (spec === one ? two : spec === two ? one : spec)) });
  }
}

/** @param {EditContext} context @param {string} id */
export function isOnChart({ choice }, id) {
  return choice.settings.indicators.some((spec) => indicatorId(spec) === id);
}
