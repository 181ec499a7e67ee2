import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertedAt, moved, sortedBy, without } from '../../main/resources/web/kernel/ordering.js';

const LIST = ['EUR/USD', 'BTC/USDT', 'AAPL', 'XAUUSD'];

test('an item moves up, down and to the ends', () => {
  assert.deepEqual(moved(LIST, 2, 0), ['AAPL', 'EUR/USD', 'BTC/USDT', 'XAUUSD']);
  assert.deepEqual(moved(LIST, 0, 1), ['BTC/USDT', 'EUR/USD', 'AAPL', 'XAUUSD']);
  assert.deepEqual(moved(LIST, 0, 99), ['BTC/USDT', 'AAPL', 'XAUUSD', 'EUR/USD']);
  assert.deepEqual(moved(LIST, 3, -1), ['XAUUSD', 'EUR/USD', 'BTC/USDT', 'AAPL']);
});

test('what was removed comes back to its old place', () => {
  assert.deepEqual(insertedAt(without(LIST, 'BTC/USDT'), 'BTC/USDT', 1), LIST);
});

test('what comes back to a list that became shorter stands at its end, and never twice', () => {
  assert.deepEqual(insertedAt(['AAPL'], 'BTC/USDT', 3), ['AAPL', 'BTC/USDT']);
  assert.deepEqual(insertedAt(LIST, 'AAPL', 0), LIST);
});

test('sorting leaves what has no figure at the end both ways', () => {
  const changes = new Map([['EUR/USD', -0.79], ['BTC/USDT', 1.02], ['XAUUSD', 0.98]]);
  /** @param {string} symbol */
  const change = (symbol) => changes.get(symbol);

  assert.deepEqual(sortedBy(LIST, change, true), ['BTC/USDT', 'XAUUSD', 'EUR/USD', 'AAPL']);
  assert.deepEqual(sortedBy(LIST, change, false), ['EUR/USD', 'XAUUSD', 'BTC/USDT', 'AAPL']);
});

test('sorting does not change the list that it was given', () => {
  sortedBy(LIST, (symbol) => symbol, false);
  assert.deepEqual(LIST, ['EUR/USD', 'BTC/USDT', 'AAPL', 'XAUUSD']);
});
