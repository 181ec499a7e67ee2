import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movers } from '../../main/resources/web/kernel/movers.js';

const ASSETS = [
  { symbol: 'EUR/USD', change: -0.79 },
  { symbol: 'BTC/USDT', change: 1.02 },
  { symbol: 'USD/CHF', change: 0.004 },
  { symbol: 'AAPL', change: null },
  { symbol: 'XAUUSD', change: 0.98 },
  { symbol: 'SOL/USDT', change: -3.43 },
];

test('the greatest rise and the greatest fall come first', () => {
  const { gainers, losers } = movers(ASSETS, 5);
  assert.deepEqual(gainers.map(({ symbol }) => symbol), ['BTC/USDT', 'XAUUSD']);
  assert.deepEqual(losers.map(({ symbol }) => symbol), ['SOL/USDT', 'EUR/USD']);
});

test('no more are named than were asked for', () => {
  const { gainers, losers } = movers(ASSETS, 1);
  assert.deepEqual([gainers.length, losers.length], [1, 1]);
});

test('half a hundredth of a percent is a movement, less is none', () => {
  const assets = [0.005, 0.00499, -0.005, -0.00499, 0].map((change) => ({ symbol: String(change), change }));
  const { gainers, losers } = movers(assets, 5);
  assert.deepEqual([...gainers, ...losers].map(({ symbol }) => symbol), ['0.005', '-0.005']);
});
