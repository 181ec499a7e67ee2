/** @import { AssetFacts, Quote } from './types.js' */

/** @typedef {'market_value' | 'traded_value' | 'equal'} Measure what the size of an asset rests on */

/** As the server counts them: coins that promise a dollar are one. */
const DOLLARS = ['USD', 'USDT', 'USDC'];
const AMOUNTS = ['base', 'shares'];

/**
 * How large the assets of one market are beside each other: by market value in dollars where the catalogue knows the
 * units of all, else by the dollars that were traded of all, else all alike. Never a mixture, which would compare
 * nothing.
 *
 * @param {AssetFacts[]} assets
 * @param {(symbol: string) => Pick<Quote, 'current' | 'volume'> | undefined} quoteOf
 * @returns {{measure: Measure, sizes: number[]}} sizes above zero, in dollars unless equal
 */
export function assetSizes(assets, quoteOf) {
  const quoted = assets.map((asset) => ({ asset, quote: quoteOf(asset.symbol) }));
  const values = quoted.map(({ asset, quote }) => dollars(asset, (quote?.current ?? 0) * (asset.units_outstanding ?? 0)));
  if (values.every((value) => value > 0)) {
    return { measure: 'market_value', sizes: values };
  }
  const traded = quoted.map(({ asset, quote }) =>
    AMOUNTS.includes(asset.volume_kind) ? dollars(asset, (quote?.current ?? 0) * (quote?.volume ?? 0)) : 0,
  );
  return traded.every((value) => value > 0)
    ? { measure: 'traded_value', sizes: traded }
    : { measure: 'equal', sizes: assets.map(() => 1) };
}

/** @param {AssetFacts} asset @param {number} amount in its quote currency */
function dollars(asset, amount) {
  return DOLLARS.includes(asset.quote_currency) ? amount : 0;
}
