import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assetSizes } from '../../main/resources/web/kernel/asset-sizes.js';

const BTC = facts('BTC/USDT', 'USDT', 'base', 19_900_000);
const ETH = facts('ETH/USDT', 'USDT', 'base', 120_700_000);
/** @type {Record<string, {current: number, volume: number | null}>} */
const QUOTES = {
  'BTC/USDT': { current: 38_000, volume: 20_000 },
  'ETH/USDT': { current: 2_600, volume: 100_000 },
  'EUR/USD': { current: 1.12, volume: 27_939 },
};

test('where the units of all are known the size is the market value', () => {
  assert.deepEqual(assetSizes([BTC, ETH], quoteOf), { measure: 'market_value', sizes: [756_200_000_000, 313_820_000_000] });
});

test('where one has no units the size of all is what was traded', () => {
  const without = { ...ETH, units_outstanding: null };
  assert.deepEqual(assetSizes([BTC, without], quoteOf), { measure: 'traded_value', sizes: [760_000_000, 260_000_000] });
});

test('counted ticks are no amount, so that forex is drawn alike', () => {
  assert.deepEqual(assetSizes([facts('EUR/USD', 'USD', 'ticks', null)], quoteOf), { measure: 'equal', sizes: [1] });
});

test('a price in another currency is no dollar', () => {
  assert.equal(assetSizes([facts('BTC/USDT', 'EUR', 'base', 19_900_000)], quoteOf).measure, 'equal');
});

test('an asset without a price makes no size', () => {
  assert.equal(assetSizes([BTC, facts('NEW/USDT', 'USDT', 'base', 5)], quoteOf).measure, 'equal');
});

/** @param {string} symbol */
function quoteOf(symbol) {
  return QUOTES[symbol];
}

/** @param {string} symbol @param {string} currency @param {string} volume @param {number | null} units */
function facts(symbol, currency, volume, units) {
  return { symbol, market: 'crypto', quote_currency: currency, volume_kind: volume, intervals: [], units_outstanding: units, units_as_of: null, splits: [] };
}
