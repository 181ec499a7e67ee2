import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignedCloses, barIndexAt } from '../../main/resources/web/kernel/bar-times.js';

/** @param {number} time @param {number} [close] */
const bar = (time, close = time) => ({ date: '', time, open: close, high: close, low: close, close, volume: 1 });

test('a time belongs to the last bar that begins at or before it', () => {
  const bars = [bar(10), bar(20), bar(30)];
  assert.deepEqual([9, 10, 19, 20, 30, 99].map((time) => barIndexAt(bars, time)), [-1, 0, 0, 1, 2, 2]);
  assert.equal(barIndexAt([], 5), -1);
});

test('of another asset the last close within each bar counts', () => {
  const closes = alignedCloses([bar(10), bar(20), bar(30)], [bar(5, 1), bar(12, 2), bar(18, 3), bar(30, 4), bar(33, 5)]);
  assert.deepEqual(closes, [{ time: 10, value: 3 }, { time: 30, value: 5 }]);
});
