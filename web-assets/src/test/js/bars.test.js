import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goesOn, mergeBars, putBar } from '../../main/resources/web/kernel/bars.js';
import { barAt } from './market.js';

test('where two runs have the same bar the later run counts', () => {
  const merged = mergeBars([barAt(1, 10), barAt(2, 20)], [barAt(2, 21), barAt(3, 30)]);
  assert.deepEqual(merged.map(({ time, close }) => [time, close]), [[1, 10], [2, 21], [3, 30]]);
});

test('a bar that goes on takes the place of the last', () => {
  const bars = [barAt(1, 10), barAt(2, 20)];
  assert.equal(putBar(bars, barAt(2, 21)), 'replaced-last');
  assert.equal(bars.at(-1)?.close, 21);
});

test('a new bar goes to the end', () => {
  const bars = [barAt(1, 10)];
  assert.equal(putBar(bars, barAt(2, 20)), 'appended');
  assert.equal(bars.length, 2);
});

test('a corrected bar goes to its place', () => {
  const bars = [barAt(1, 10), barAt(2, 20), barAt(3, 30)];
  assert.equal(putBar(bars, barAt(2, 22)), 'corrected');
  assert.deepEqual(bars.map(({ close }) => close), [10, 22, 30]);
});

test('a bar that was missing between others is put in', () => {
  const bars = [barAt(1, 10), barAt(3, 30)];
  assert.equal(putBar(bars, barAt(2, 20)), 'corrected');
  assert.deepEqual(bars.map(({ time }) => time), [1, 2, 3]);
});

test('a bar that only the later run has stands at its time', () => {
  assert.deepEqual(mergeBars([barAt(1, 10), barAt(3, 30)], [barAt(2, 20)]).map(({ time }) => time), [1, 2, 3]);
});

test('bars go on from those held where they touch, not across a hole and not back in time', () => {
  const held = [barAt(5, 1), barAt(6, 1)];
  assert.equal(goesOn(held, [barAt(6, 1), barAt(7, 1)]), true);
  assert.equal(goesOn(held, [barAt(7, 1)]), false);
  assert.equal(goesOn([], [barAt(7, 1)]), false);
  assert.equal(goesOn(held, []), false);
});
