import assert from 'node:assert/strict';
import { test } from 'node:test';
import { companionOf } from '../../main/resources/web/kernel/companion.js';
import { adoptedQuery } from '../../main/resources/web/components/layout/adopted.js';

const ASSETS = [
  { symbol: 'EURUSD', market: 'forex' },
  { symbol: 'BTC', market: 'crypto' },
  { symbol: 'ETH', market: 'crypto' },
  { symbol: 'SOL', market: 'crypto' },
];

test('a companion is the next asset of the same market', () => {
  assert.equal(companionOf(ASSETS, ['ETH']), 'SOL');
  assert.equal(companionOf(ASSETS, ['SOL']), 'BTC');
  assert.equal(companionOf(ASSETS, ['BTC', 'ETH']), 'SOL');
});

test('where the market has no more it is any other asset, and without any the first itself', () => {
  assert.equal(companionOf(ASSETS, ['EURUSD']), 'BTC');
  assert.equal(companionOf(ASSETS.slice(0, 1), ['EURUSD']), 'EURUSD');
});

test('another asset takes over what it can be drawn with', () => {
  const settings = /** @type {const} */ ({ interval: '1h', type: 'hollow', indicators: [{ kind: 'sma', values: ['20'] }], parts: ['volume', 'sessions', 'events', 'countdown'], zone: '' });
  assert.equal(decodeURIComponent(adoptedQuery(settings, { fixing: false }, ['1h', '1d'])), '?interval=1h&type=hollow&indicators=sma:20');
  assert.equal(adoptedQuery({ ...settings, indicators: [] }, { fixing: true }, ['1d']), '?');
  // What belongs to all charts of the page goes along.
  const query = adoptedQuery({ ...settings, indicators: [], parts: ['volume', 'bid-ask'], zone: 'UTC' }, { fixing: false }, ['1h']);
  assert.equal(decodeURIComponent(query), '?interval=1h&type=hollow&show=volume,bid-ask&tz=UTC');
});
