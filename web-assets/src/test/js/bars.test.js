import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goesOn, mergeBars, putBar } from '../../main/resources/web/kernel/bars.js';

/** @param {number} time @param {number} close */
const bar = (time, close) => ({ date: '', time, open: close, high: close, low: close, close, volume: 1 });

test('where two runs have the same bar the later run counts', () => {
  const merged = mergeBars([bar(1, 10), bar(2, 20)], [bar(2, 21), bar(3, 30)]);
  assert.deepEqual(merged.map(({ time, close }) => [time, close]), [[1, 10], [2, 21], [3, 30]]);
});

test('a bar that goes on takes the place of the last', () => {
  const bars = [bar(1, 10), bar(2, 20)];
  assert.equal(putBar(bars, bar(2, 21)), 'replaced-last');
  assert.equal(bars.at(-1)?.close, 21);
});

test('a new bar goes to the end', () => {
  const bars = [bar(1, 10)];
  assert.equal(putBar(bars, bar(2, 20)), 'appended');
  assert.equal(bars.length, 2);
});

test('a corrected bar goes to its place', () => {
  const bars = [bar(1, 10), bar(2, 20), bar(3, 30)];
  assert.equal(putBar(bars, bar(2, 22)), 'corrected');
  assert.deepEqual(bars.map(({ close }) => close), [10, 22, 30]);
});

test('a bar that was missing between others is put in', () => {
  const bars = [bar(1, 10), bar(3, 30)];
  assert.equal(putBar(bars, bar(2, 20)), 'corrected');
  assert.deepEqual(bars.map(({ time }) => time), [1, 2, 3]);
});

test('a bar that only the later run has stands at its time', () => {
  assert.deepEqual(mergeBars([bar(1, 10), bar(3, 30)], [bar(2, 20)]).map(({ time }) => time), [1, 2, 3]);
});

test('bars go on from those held where they touch, not across a hole and not back in time', () => {
  const held = [bar(5, 1), bar(6, 1)];
  assert.equal(goesOn(held, [bar(6, 1), bar(7, 1)]), true);
  assert.equal(goesOn(held, [bar(7, 1)]), false);
  assert.equal(goesOn([], [bar(7, 1)]), false);
  assert.equal(goesOn(held, []), false);
});
