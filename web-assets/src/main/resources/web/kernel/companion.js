/** @import { Asset } from './types.js' */

/**
 * An asset to look at beside others: the next of the first one's market that is not among them, else any other.
 *
 * @param {readonly Pick<Asset, 'symbol' | 'market'>[]} assets
 * @param {readonly string[]} taken symbols; the first says which market
 * @returns {string} the first itself where there is no other
 */
export function companionOf(assets, taken) {
  const [first = ''] = taken;
  const place = assets.findIndex(({ symbol }) => symbol === first);
  const market = assets[place]?.market;
  const free = [...assets.slice(place + 1), ...assets.slice(0, Math.max(0, place))].filter(({ symbol }) => !taken.includes(symbol));
  return (free.find((asset) => asset.market === market) ?? free[0])?.symbol ?? first;
}
