import assert from 'node:assert/strict';
import { test } from 'node:test';
import { covers, partFor, unionOf } from '../../main/resources/web/kernel/stream-filters.js';

const BTC = { symbol: 'BTC/USDT', interval: '15m' };
const AAPL = { symbol: 'AAPL', interval: '1h' };
const OVERVIEW = { candles: [BTC] };
const CHART = { symbols: ['AAPL'], candles: [AAPL], topics: ['quotes'] };

test('a union names each symbol, series and topic once, in an order of its own', () => {
  const one = { symbols: ['MSFT', 'AAPL'], candles: [BTC, AAPL], topics: ['quotes'] };
  const other = { symbols: ['AAPL'], candles: [AAPL], topics: ['news', 'quotes'] };

  assert.deepEqual(unionOf([one, other]), { symbols: ['AAPL', 'MSFT'], candles: [AAPL, BTC], topics: ['news', 'quotes'] });
  assert.deepEqual(unionOf([other, one]), unionOf([one, other]));
});

test('who names no symbols wants all, and who names no topics all of them', () => {
  assert.deepEqual(unionOf([CHART, OVERVIEW]), { candles: [AAPL, BTC], topics: ['alerts', 'news', 'quotes', 'stats'] });
});

test('who wants no quotes does not widen them to all symbols', () => {
  assert.deepEqual(unionOf([CHART, { topics: ['news'] }]).symbols, ['AAPL']);
});

test('a wide filter covers a narrow one and not the other way round', () => {
  const union = unionOf([CHART, OVERVIEW]);

  assert.ok(covers(union, CHART));
  assert.ok(covers(union, OVERVIEW));
  assert.ok(!covers(CHART, OVERVIEW));
  assert.ok(!covers(CHART, { ...CHART, symbols: ['MSFT'] }));
  assert.ok(!covers(CHART, { ...CHART, candles: [BTC] }));
  assert.ok(!covers({ symbols: ['AAPL'] }, {}));
  assert.ok(covers({ topics: ['news', 'quotes'], symbols: ['AAPL'] }, { topics: ['news'] }));
});

test('a page is handed the prices that it names, and nothing where none of them changed', () => {
  const data = { time: 't', quotes: { AAPL: 1, MSFT: 2 } };

  assert.deepEqual(partFor(CHART, 'quotes', data), { time: 't', quotes: { AAPL: 1 } });
  assert.equal(partFor(CHART, 'quotes', { time: 't', quotes: { MSFT: 2 } }), undefined);
  assert.deepEqual(partFor(OVERVIEW, 'quotes', data), data);
  assert.equal(partFor({ topics: ['news'] }, 'quotes', data), undefined);
});

test('a page is handed the bars that it draws', () => {
  assert.deepEqual(partFor(CHART, 'candles', { candles: [BTC, AAPL] }), { candles: [AAPL] });
  assert.equal(partFor(CHART, 'candles', { candles: [BTC] }), undefined);
});

test('topics that a page does not want do not reach it, what concerns everybody does', () => {
  assert.equal(partFor(CHART, 'news', { articles: [1] }), undefined);
  assert.equal(partFor(CHART, 'stats', {}), undefined);
  assert.equal(partFor(CHART, 'alert', {}), undefined);
  assert.deepEqual(partFor(OVERVIEW, 'news', { articles: [1] }), { articles: [1] });
  assert.deepEqual(partFor(CHART, 'session', { sessions: {} }), { sessions: {} });
});

test('a snapshot is cut as the server would have cut it', () => {
  const data = { epoch: 'e', quotes: { AAPL: 1, MSFT: 2 }, candles: [BTC, AAPL], stats: { overall: 1 }, stale: [] };

  assert.deepEqual(partFor(CHART, 'snapshot', data), { epoch: 'e', quotes: { AAPL: 1 }, candles: [AAPL], stats: {}, stale: [] });
});
