import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignedCloses, barIndexAt, barIndexOfDay } from '../../main/resources/web/kernel/bar-times.js';
import { at, barAt, hourly } from './market.js';

test('a time belongs to the last bar that begins at or before it', () => {
  const bars = [barAt(10), barAt(20), barAt(30)];
  assert.deepEqual([9, 10, 19, 20, 30, 99].map((time) => barIndexAt(bars, time)), [-1, 0, 0, 1, 2, 2]);
  assert.equal(barIndexAt([], 5), -1);
});

test('of another asset the last close within each bar counts', () => {
  const closes = alignedCloses([barAt(10), barAt(20), barAt(30)], [barAt(5, 1), barAt(12, 2), barAt(18, 3), barAt(30, 4), barAt(33, 5)]);
  assert.deepEqual(closes, [{ time: 10, value: 3 }, { time: 30, value: 5 }]);
});

const DAY = 86_400;

test('a day begins in its first bar, its own or the longer one that it lies in', () => {
  const hours = [...hourly('2020-08-28T13:30Z', 7), ...hourly('2020-08-31T13:30Z', 7)];
  const label = at('2020-08-31T00:00Z');
  assert.equal(barIndexOfDay(hours, label, 3600), 7);
  assert.equal(barIndexOfDay(hourly('2020-08-30T20:00Z', 9), label, 3600), 4);
  assert.equal(barIndexOfDay([at('2020-08-28T00:00Z'), label].map((time) => ({ time })), label, DAY), 1);
  assert.equal(barIndexOfDay([{ time: at('2020-08-24T00:00Z') }, { time: label }], at('2020-08-27T00:00Z'), 7 * DAY), 0);
  assert.equal(barIndexOfDay([{ time: at('2020-08-03T00:00Z') }], label, 30 * DAY), 0);
});

test('a day that no bar is of is none: before them, between them, or still to come', () => {
  const hours = [...hourly('2020-08-28T13:30Z', 7), ...hourly('2020-08-31T13:30Z', 7)];
  assert.equal(barIndexOfDay(hours, at('2020-08-27T00:00Z'), 3600), -1);
  assert.equal(barIndexOfDay(hours, at('2020-08-29T00:00Z'), 3600), -1);
  assert.equal(barIndexOfDay(hours, at('2024-06-10T00:00Z'), 3600), -1);
  const days = ['2020-08-28T00:00Z', '2020-08-31T00:00Z'].map((label) => ({ time: at(label) }));
  assert.equal(barIndexOfDay(days, at('2020-08-29T00:00Z'), DAY), -1);
  assert.equal(barIndexOfDay(days, at('2024-06-10T00:00Z'), DAY), -1);
  assert.equal(barIndexOfDay([{ time: at('2020-08-31T00:00Z') }], at('2020-09-07T00:00Z'), 7 * DAY), -1);
  // The bar of a month is labelled by its first trading day.
  assert.equal(barIndexOfDay([{ time: at('2020-08-03T00:00Z') }], at('2020-09-01T00:00Z'), 30 * DAY), -1);
  assert.equal(barIndexOfDay([], at('2020-08-29T00:00Z'), DAY), -1);
});
