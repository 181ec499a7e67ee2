import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handlesOf, withHandle } from '../../main/resources/web/kernel/drawing.js';
import { newId } from '../../main/resources/web/kernel/new-id.js';
import { handleAt, isOn } from '../../main/resources/web/kernel/drawing-hit.js';
import { retracement } from '../../main/resources/web/kernel/fibonacci.js';
import { snapped } from '../../main/resources/web/kernel/magnet.js';
import { measure } from '../../main/resources/web/kernel/measure.js';

/** @import { Drawing } from '../../main/resources/web/kernel/drawing.js' */

/** @type {Drawing} */
const BOX = {
  id: 'a',
  kind: 'rectangle',
  anchors: [
    { time: 100, price: 10 },
    { time: 200, price: 20 },
  ],
  colour: 'blue',
  width: 2,
};

test('a rectangle can be taken by all four corners', () => {
  assert.deepEqual(handlesOf(BOX), [
    { time: 100, price: 10 },
    { time: 200, price: 20 },
    { time: 100, price: 20 },
    { time: 200, price: 10 },
  ]);
});

test('a corner that is moved takes along the sides that meet in it', () => {
  assert.deepEqual(withHandle(BOX, 0, { time: 50, price: 5 }).anchors, [{ time: 50, price: 5 }, { time: 200, price: 20 }]);
  assert.deepEqual(withHandle(BOX, 2, { time: 50, price: 30 }).anchors, [{ time: 50, price: 10 }, { time: 200, price: 30 }]);
  assert.deepEqual(withHandle(BOX, 3, { time: 250, price: 5 }).anchors, [{ time: 100, price: 5 }, { time: 250, price: 20 }]);
  assert.deepEqual(BOX.anchors[0], { time: 100, price: 10 });
});

test('ids are sixteen hexadecimal digits and differ', () => {
  assert.match(newId(), /^[0-9a-f]{16}$/);
  assert.notEqual(newId(), newId());
});

test('a trend line is hit near it and not beyond its ends', () => {
  const line = [{ x: 0, y: 0 }, { x: 100, y: 100 }];
  assert.equal(isOn('trend', line, { x: 50, y: 58 }, 6), true);
  assert.equal(isOn('trend', line, { x: 50, y: 59 }, 6), false);
  assert.equal(isOn('trend', line, { x: 104, y: 104 }, 6), true);
  assert.equal(isOn('trend', line, { x: 105, y: 105 }, 6), false);
});

test('a line of no length is hit at its point', () => {
  const line = [{ x: 5, y: 5 }, { x: 5, y: 5 }];
  assert.equal(isOn('trend', line, { x: 8, y: 9 }, 5), true);
  assert.equal(isOn('trend', line, { x: 9, y: 9 }, 5), false);
});

test('a horizontal line is hit anywhere at its height', () => {
  assert.equal(isOn('horizontal', [{ x: 10, y: 40 }], { x: 900, y: 46 }, 6), true);
  assert.equal(isOn('horizontal', [{ x: 10, y: 40 }], { x: 10, y: 47 }, 6), false);
});

test('a rectangle is hit at its border, so that the chart can be moved within it', () => {
  const corners = [{ x: 0, y: 0 }, { x: 100, y: 50 }];
  assert.equal(isOn('rectangle', corners, { x: 100, y: 20 }, 6), true);
  assert.equal(isOn('rectangle', corners, { x: 40, y: 50 }, 6), true);
  assert.equal(isOn('rectangle', corners, { x: 50, y: 25 }, 6), false);
});

test('a retracement is hit at the levels where they are drawn', () => {
  const ends = [{ x: 0, y: 100 }, { x: 50, y: 0 }];
  assert.equal(isOn('fibonacci', ends, { x: 40, y: 50 }, 3), true);
  assert.equal(isOn('fibonacci', ends, { x: 40, y: 69 }, 3), false);
  assert.equal(isOn('fibonacci', ends, { x: 40, y: 69 }, 3, [0, 70, 100]), true);
});

test('the nearest handle within reach is found', () => {
  const handles = [{ x: 0, y: 0 }, { x: 30, y: 40 }];
  assert.equal(handleAt(handles, { x: 33, y: 44 }, 5), 1);
  assert.equal(handleAt(handles, { x: 33, y: 45 }, 5), -1);
});

test('a rise from 100 to 200 is taken back at the levels of Fibonacci', () => {
  assert.deepEqual(
    retracement(100, 200).map(({ ratio, price }) => [ratio, Number(price.toFixed(6))]),
    [[0, 200], [0.236, 176.4], [0.382, 161.8], [0.5, 150], [0.618, 138.2], [0.786, 121.4], [1, 100]],
  );
});

test('a fall is taken back upwards, also below zero', () => {
  assert.deepEqual(retracement(10, -10).map(({ price }) => Number(price.toFixed(6))), [-10, -5.28, -2.36, 0, 2.36, 5.72, 10]);
});

const BAR = { open: 100, high: 110, low: 90, close: 105 };

test('the magnet pulls to the nearest price of the bar within reach', () => {
  const twoPixels = (/** @type {number} */ price) => price * -2;
  assert.equal(snapped(107, BAR, twoPixels, 10), 105);
  assert.equal(snapped(108, BAR, twoPixels, 10), 110);
  assert.equal(snapped(120, BAR, twoPixels, 10), 120);
  assert.equal(snapped(107, undefined, twoPixels, 10), 107);
});

test('a bar that is but a close pulls to its close', () => {
  assert.equal(snapped(104, { open: null, high: null, low: null, close: 105 }, (price) => price, 5), 105);
});

test('a measure tells change, percent, bars and time', () => {
  const hours = Array.from({ length: 10 }, (_, index) => ({ time: index * 3600 }));
  assert.deepEqual(measure(hours, '1h', { time: 3600, price: 200 }, { time: 6 * 3600, price: 150 }), {
    change: -50,
    percent: -25,
    bars: 5,
    seconds: 18_000,
  });
});

test('a measure from below zero counts percent of the amount, and none from zero', () => {
  const one = [{ time: 0 }];
  assert.equal(measure(one, '1h', { time: 0, price: -5 }, { time: 0, price: -10 }).percent, -100);
  assert.equal(measure(one, '1h', { time: 0, price: 0 }, { time: 0, price: 1 }).percent, undefined);
});
