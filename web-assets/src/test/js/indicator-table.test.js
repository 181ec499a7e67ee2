import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IndicatorTable } from '../../main/resources/web/kernel/indicator-table.js';

const BARS = [10, 20, 30, 40].map((time) => ({ time }));

test('values stand beside the bars of their time, and a bar that was never answered for has none', () => {
  const table = new IndicatorTable();
  table.merge([20, 30, 50], { rsi: [null, 51.5, 99] });

  assert.deepEqual(table.column(BARS, 'rsi'), [null, null, 51.5, null]);
  assert.equal(table.at(10), undefined);
  assert.deepEqual(table.at(20), { rsi: null });
});

test('pages are put together, and the later answer counts', () => {
  const table = new IndicatorTable();
  table.merge([30, 40], { macd: [3, 4], signal: [null, 0.5] });
  table.merge([10, 20, 30], { macd: [1, 2, 3.5], signal: [0, 0, 0] });

  assert.deepEqual(table.column(BARS, 'macd'), [1, 2, 3.5, 4]);
  assert.deepEqual(table.column(BARS, 'signal'), [0, 0, 0, 0.5]);
});

test('a displaced line stands beside later bars and beyond the newest, or beside earlier ones', () => {
  const table = new IndicatorTable();
  table.merge([10, 20, 30, 40], { leading: [1, 2, 3, 4] });

  assert.deepEqual(table.column(BARS, 'leading', 2), [null, null, 1, 2, 3, 4]);
  assert.deepEqual(table.column(BARS, 'leading', -1), [2, 3, 4, null]);
});
