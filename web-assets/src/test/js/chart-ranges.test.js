import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intervalOfRange, intervalReaching, rangeStart } from '../../main/resources/web/kernel/chart-ranges.js';
import { CHART_RANGES } from '../../main/resources/web/kernel/chart-settings.js';
import { INTERVALS } from '../../main/resources/web/kernel/interval.js';
import { at } from './market.js';

const NEWEST = at('2024-03-31T15:30:00Z');

test('each range has the bars in which it shows best', () => {
  assert.deepEqual(
    CHART_RANGES.map((range) => intervalOfRange(range, INTERVALS)),
    ['1m', '5m', '30m', '1h', '4h', '1d', '1d', '1w', '1M'],
  );
});

test('bars that are not to be had give way to the next longer ones', () => {
  assert.equal(intervalOfRange('1D', ['1h', '1d']), '1h');
  assert.equal(intervalOfRange('5Y', ['1h', '1d']), '1d');
});

test('a range ends with the newest bar', () => {
  assert.equal(rangeStart('1D', NEWEST, false), at('2024-03-30T15:30:00Z'));
  assert.equal(rangeStart('3M', NEWEST, false), at('2023-12-31T15:30:00Z'));
  assert.equal(rangeStart('YTD', NEWEST, false), at('2024-01-01T00:00:00Z'));
  assert.equal(rangeStart('5Y', NEWEST, false), at('2019-03-31T15:30:00Z'));
  assert.equal(rangeStart('All', NEWEST, false), -Infinity);
});

test('a month before the 31st is the last day of a shorter month', () => {
  assert.equal(rangeStart('1M', NEWEST, false), at('2024-02-29T15:30:00Z'));
  assert.equal(rangeStart('1Y', at('2024-02-29T00:00:00Z'), false), at('2023-02-28T00:00:00Z'));
});

test('five days of a market that rests are a week', () => {
  assert.equal(rangeStart('5D', NEWEST, true), at('2024-03-24T15:30:00Z'));
  assert.equal(rangeStart('5D', NEWEST, false), at('2024-03-26T15:30:00Z'));
});

test('bars stay as they are as far back as there may be enough of them', () => {
  // 50,000 minutes are 34.7 days.
  assert.equal(intervalReaching(34 * 86_400, '1m', INTERVALS), '1m');
  assert.equal(intervalReaching(35 * 86_400, '1m', INTERVALS), '5m');
  assert.equal(intervalReaching(20 * 365 * 86_400, '1m', INTERVALS), '4h');
  assert.equal(intervalReaching(20 * 365 * 86_400, '1d', INTERVALS), '1d');
  assert.equal(intervalReaching(35 * 86_400, '1m', ['1m', '1d']), '1d');
});
