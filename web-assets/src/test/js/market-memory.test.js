import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarketMemory } from '../../main/resources/web/kernel/market-memory.js';

const bar = (/** @type {number} */ time, /** @type {number} */ close) => ({ symbol: 'AAPL', interval: '1h', time, close });

test('a snapshot later is the one at first with all that was told since', () => {
  const memory = new MarketMemory();
  assert.ok(!memory.ready);
  memory.take('snapshot', { epoch: 'e', time: '1', quotes: { A: 1, B: 1 }, candles: [bar(0, 1)], stats: { overall: 1 }, stale: ['B'], feed_stale: false });
  memory.take('quotes', { time: '2', quotes: { B: 2 } });
  memory.take('candles', { candles: [bar(0, 2), bar(3600, 3)] });
  memory.take('stats', { crypto: 2 });
  memory.take('fresh', { symbols: ['B'] });
  memory.take('stale', { symbols: ['A'], feed: true });

  assert.ok(memory.ready);
  assert.deepEqual(memory.snapshot, {
    epoch: 'e',
    time: '2',
    quotes: { A: 1, B: 2 },
    candles: [bar(3600, 3)],
    stats: { overall: 1, crypto: 2 },
    stale: ['A'],
    feed_stale: true,
  });
});

test('a correction of an older bar leaves the newest in its place', () => {
  const memory = new MarketMemory();
  memory.take('snapshot', { candles: [bar(3600, 3)] });
  memory.take('candles', { candles: [bar(0, 9)] });

  assert.deepEqual(memory.snapshot.candles, [bar(3600, 3)]);
});

test('another snapshot voids what was told before', () => {
  const memory = new MarketMemory();
  memory.take('snapshot', { epoch: 'a', quotes: { A: 1 }, stale: ['A'] });
  memory.take('snapshot', { epoch: 'b', quotes: { B: 1 } });

  assert.deepEqual(memory.snapshot, { epoch: 'b', quotes: { B: 1 }, candles: [], stats: {}, stale: [] });
});
