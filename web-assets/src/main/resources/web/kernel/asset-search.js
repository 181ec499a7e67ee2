import { bare } from './spelling.js';

/** @import { Asset } from './types.js' */

/**
 * The assets that match what somebody typed, the closest first: the symbol's beginning before a word's beginning before
 * any place; case, slashes and dashes do not count. Everything matches nothing typed.
 *
 * @param {Asset[]} assets
 * @param {string} typed
 * @param {number} most
 */
export function searchAssets(assets, typed, most) {
  const wanted = bare(typed);
  if (!wanted && typed.trim()) {
    return [];
  }
  return assets
    .map((asset) => ({ asset, rank: rankOf(asset, wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ asset }) => asset);
}

const NO_MATCH = 4;

/** @param {Asset} asset @param {string} wanted */
function rankOf(asset, wanted) {
  const symbol = bare(asset.symbol);
  if (symbol.startsWith(wanted)) {
    return symbol === wanted ? 0 : 1;
  }
  const words = asset.name.split(/[\s/]+/).map(bare);
  if (words.some((word) => word.startsWith(wanted))) {
    return 2;
  }
  return `${symbol} ${bare(asset.name)} ${bare(asset.market)}`.includes(wanted) ? 3 : NO_MATCH;
}
