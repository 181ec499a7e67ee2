import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ColourSlots } from '../../main/resources/web/kernel/colour-slots.js';

test('no two lines have one colour as long as there are others', () => {
  const slots = new ColourSlots(4);
  assert.equal(slots.take('ETH/USDT', 1), 1);
  assert.deepEqual(['sma:20', 'ema:50'].map((name) => slots.take(name)), [0, 2]);
  assert.equal(slots.take('AAPL', 1), 3);
  assert.equal(slots.take('MSFT', 1), 1);
});

test('who has a colour keeps it, and a colour that was let go is given again', () => {
  const slots = new ColourSlots(4);
  slots.take('sma:20');
  slots.take('ema:50');
  slots.drop('sma:20');

  assert.equal(slots.take('ema:50'), 1);
  assert.equal(slots.take('rsi:14'), 0);
});

test('a line that takes the place of another takes its colour', () => {
  const slots = new ColourSlots(4);
  slots.take('sma:20');
  slots.take('ema:50');
  slots.rename('ema:50', 'ema:60');

  assert.equal(slots.take('ema:60'), 1);
  assert.equal(slots.take('wma:9'), 2);
});
