import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StreamDemand } from '../../main/resources/web/state/stream-demand.js';

/** @import { StreamFilter } from '../../main/resources/web/kernel/stream-filters.js' */

function scene() {
  /** @type {StreamFilter[]} */
  const opened = [];
  /** @type {(() => void)[]} */
  const waiting = [];
  const demand = new StreamDemand({ open: (filter) => void opened.push(filter) }, ['quotes'], (run) => void waiting.push(run));
  const settle = () => waiting.splice(0).forEach((run) => run());
  return { demand, opened, settle };
}

/** @param {string} symbol @param {string} interval */
const chart = (symbol, interval) => ({ symbols: [symbol], candles: [{ symbol, interval }] });

test('several parts share one connection, which brings what any of them wants', () => {
  const { demand, opened, settle } = scene();
  demand.part(() => {}).want(chart('MSFT', '1h'));
  demand.part(() => {}).want(chart('AAPL', '1d'));
  demand.part(() => {}).want(chart('AAPL', '1h'));
  settle();
  assert.deepEqual(opened, [
    {
      symbols: ['AAPL', 'MSFT'],
      candles: [{ symbol: 'AAPL', interval: '1d' }, { symbol: 'AAPL', interval: '1h' }, { symbol: 'MSFT', interval: '1h' }],
      topics: ['quotes'],
    },
  ]);
});

test('a part that wants what comes already changes nothing', () => {
  const { demand, opened, settle } = scene();
  demand.part(() => {}).want(chart('AAPL', '1h'));
  settle();
  demand.part(() => {}).want(chart('AAPL', '1h'));
  settle();
  assert.equal(opened.length, 1);
});

test('whoever is there hears when the stream was away for another part', () => {
  const { demand, settle } = scene();
  /** @type {string[]} */
  const heard = [];
  const first = demand.part(() => void heard.push('first'));
  first.want(chart('AAPL', '1h'));
  settle();
  assert.equal(heard.length, 0);
  demand.part(() => void heard.push('second')).want(chart('MSFT', '1h'));
  settle();
  assert.deepEqual(heard, ['first', 'second']);
});

test('what a closed part wanted comes no more', () => {
  const { demand, opened, settle } = scene();
  const first = demand.part(() => {});
  const second = demand.part(() => {});
  first.want(chart('AAPL', '1h'));
  second.want(chart('MSFT', '1h'));
  settle();
  second.close();
  settle();
  assert.deepEqual(opened.at(-1)?.symbols, ['AAPL']);
});

test('the last part leaves the stream as it is', () => {
  const { demand, opened, settle } = scene();
  const only = demand.part(() => {});
  only.want(chart('AAPL', '1h'));
  settle();
  only.close();
  settle();
  assert.equal(opened.length, 1);
});
