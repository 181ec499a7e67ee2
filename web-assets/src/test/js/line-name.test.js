import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineName } from '../../main/resources/web/format/line-name.js';

test('a line is called by its indicator, its settings, and its own name where that says more', () => {
  assert.equal(lineName('ema:9/ema'), 'EMA 9');
  assert.equal(lineName('macd:12:26:9/signal'), 'MACD 12 26 9 signal');
  assert.equal(lineName('price'), 'PRICE');
});
