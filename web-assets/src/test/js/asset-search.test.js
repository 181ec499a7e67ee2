import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchAssets } from '../../main/resources/web/kernel/asset-search.js';

const ASSETS = [
  asset('USD/JPY', 'forex', 'US Dollar / Japanese Yen'),
  asset('BTC/USDT', 'crypto', 'Bitcoin'),
  asset('TSLA', 'stocks', 'Tesla'),
  asset('XAUUSD', 'commodities', 'Gold'),
];

test('a symbol is found by its beginning, without case and slash', () => {
  assert.deepEqual(found('btcusd'), ['BTC/USDT']);
  assert.deepEqual(found('ts'), ['TSLA']);
});

test('the symbol that begins so comes before the one that only holds it', () => {
  assert.deepEqual(found('usd'), ['USD/JPY', 'BTC/USDT', 'XAUUSD']);
});

test('names and markets are found too', () => {
  assert.deepEqual(found('yen'), ['USD/JPY']);
  assert.deepEqual(found('gold'), ['XAUUSD']);
  assert.deepEqual(found('stocks'), ['TSLA']);
});

test('what no asset holds finds none, and nothing typed finds as many as are wanted', () => {
  assert.deepEqual(found('zzz'), []);
  assert.deepEqual(found('<>'), []);
  assert.equal(searchAssets(ASSETS, '', 3).length, 3);
});

/** @param {string} typed */
function found(typed) {
  return searchAssets(ASSETS, typed, 10).map(({ symbol }) => symbol);
}

/** @param {string} symbol @param {string} market @param {string} name */
function asset(symbol, market, name) {
  return { symbol, market, name, scale: 2, pip: false, fixing: false, volume: 'none', basis: 'mid', unit: '', zone: 'UTC', weekly: true, href: '/' };
}
