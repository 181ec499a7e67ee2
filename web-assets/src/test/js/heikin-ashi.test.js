import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeikinAshi, heikinAshi } from '../../main/resources/web/kernel/heikin-ashi.js';

/** @param {number} time @param {number} open @param {number} high @param {number} low @param {number} close */
const bar = (time, open, high, low, close) => ({ date: '', time, open, high, low, close, volume: 5 });

const BARS = [bar(1, 10, 14, 8, 12), bar(2, 12, 18, 12, 16), bar(3, 16, 17, 9, 10)];

/** Worked by hand from the formula: close = (o+h+l+c)/4, open = (open + close of the one before)/2. */
const AVERAGES = [
  [11, 14, 8, 11],
  [11, 18, 11, 14.5],
  [12.75, 17, 9, 13],
];

/** @param {readonly import('../../main/resources/web/kernel/types.js').Bar[]} bars */
const prices = (bars) => bars.map(({ open, high, low, close }) => [open, high, low, close]);

test('bars are averaged by the formula', () => {
  assert.deepEqual(prices(new HeikinAshi().replace(BARS)), AVERAGES);
});

test('time and volume stay those of the bar', () => {
  const { time, volume } = heikinAshi(BARS[0] ?? bar(0, 0, 0, 0, 0), undefined);
  assert.deepEqual([time, volume], [1, 5]);
});

test('a forming bar changes itself alone', () => {
  const averages = new HeikinAshi();
  averages.replace([...BARS.slice(0, 2), bar(3, 16, 16, 16, 16)]);
  assert.deepEqual(prices(averages.update(BARS, 2)), [AVERAGES[2]]);
});

test('a bar that is new is averaged with the last', () => {
  const averages = new HeikinAshi();
  averages.replace(BARS.slice(0, 2));
  assert.deepEqual(prices(averages.update(BARS, 2)), [AVERAGES[2]]);
});

test('a correction changes all that follows', () => {
  const averages = new HeikinAshi();
  averages.replace([bar(1, 1, 1, 1, 1), ...BARS.slice(1)]);
  assert.deepEqual(prices(averages.update(BARS, 0)), AVERAGES);
});

test('a price alone is a bar without extent', () => {
  const fixing = { date: '', time: 1, open: null, high: null, low: null, close: 7, volume: null };
  assert.deepEqual(prices(new HeikinAshi().replace([fixing])), [[7, 7, 7, 7]]);
});
