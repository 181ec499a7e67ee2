import { chartTypesOf } from '../kernel/chart-settings.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { ChartPreferences } from '../state/chart-preferences.js' */
/** @import { ChartOffer } from '../state/chart-address.js' */

/**
 * What a chart's address can ask for.
 *
 * @param {HTMLElement} view whose links name the intervals that the asset has
 * @param {Asset} asset
 * @param {{catalogue: Catalogue, preferences: ChartPreferences}} services
 * @returns {ChartOffer}
 */
export function chartOffer(view, asset, { catalogue, preferences }) {
  const links = /** @type {NodeListOf<HTMLElement>} */ (view.querySelectorAll('[data-intervals] [data-interval]'));
  return {
    intervals: [...links].map((link) => link.dataset.interval ?? ''),
    types: chartTypesOf(asset),
    interval: view.dataset.interval ?? '1d',
    parts: preferences.parts,
    symbolOf: (spelling) => {
      const symbol = catalogue.findSpelled(spelling)?.symbol;
      return symbol === asset.symbol ? undefined : symbol;
    },
  };
}
