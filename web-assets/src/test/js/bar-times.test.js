import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignedCloses, barIndexAt } from '../../main/resources/web/kernel/bar-times.js';
import { barAt } from './market.js';

test('a time belongs to the last bar that begins at or before it', () => {
  const bars = [barAt(10), barAt(20), barAt(30)];
  assert.deepEqual([9, 10, 19, 20, 30, 99].map((time) => barIndexAt(bars, time)), [-1, 0, 0, 1, 2, 2]);
  assert.equal(barIndexAt([], 5), -1);
});

test('of another asset the last close within each bar counts', () => {
  const closes = alignedCloses([barAt(10), barAt(20), barAt(30)], [barAt(5, 1), barAt(12, 2), barAt(18, 3), barAt(30, 4), barAt(33, 5)]);
  assert.deepEqual(closes, [{ time: 10, value: 3 }, { time: 30, value: 5 }]);
});
