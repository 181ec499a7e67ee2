import assert from 'node:assert/strict';
import { test } from 'node:test';
import { squarify } from '../../main/resources/web/kernel/treemap.js';

/** @import { Rect } from '../../main/resources/web/kernel/treemap.js' */

const BOX = { x: 10, y: 20, width: 600, height: 400 };
const MARKET_VALUES = [767e9, 318e9, 61e9, 53e9, 28e9, 15e9];

test('the example of the paper comes out as it is drawn there', () => {
  // Bruls et al. 2000, section 3: areas 6, 6, 4, 3, 2, 2, 1 in a box of 6 by 4.
  const rects = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 });

  near(rects[0], { x: 0, y: 0, width: 3, height: 2 });
  near(rects[1], { x: 0, y: 2, width: 3, height: 2 });
  near(rects[2], { x: 3, y: 0, width: 12 / 7, height: 7 / 3 });
  near(rects[3], { x: 3 + 12 / 7, y: 0, width: 9 / 7, height: 7 / 3 });
});

test('areas are in proportion to the weights', () => {
  const total = MARKET_VALUES.reduce((sum, value) => sum + value, 0);
  for (const [index, rect] of squarify(MARKET_VALUES, BOX).entries()) {
    const share = (MARKET_VALUES[index] ?? 0) / total;
    assert.ok(Math.abs((rect.width * rect.height) / (600 * 400) - share) < 1e-9, `piece ${index}`);
  }
});

test('no two pieces overlap, none leaves the box, and together they fill it', () => {
  const rects = squarify([5, 1, 3, 3, 8, 0.1, 2], BOX);
  for (const [index, rect] of rects.entries()) {
    assert.ok(rect.x >= 10 - 1e-9 && rect.y >= 20 - 1e-9, `piece ${index} begins in the box`);
    assert.ok(rect.x + rect.width <= 610 + 1e-9 && rect.y + rect.height <= 420 + 1e-9, `piece ${index} ends in the box`);
    assert.deepEqual(rects.filter((other, at) => at > index && overlap(rect, other) > 1e-9), []);
  }
  const filled = rects.reduce((sum, { width, height }) => sum + width * height, 0);
  assert.ok(Math.abs(filled - 600 * 400) < 1e-6);
});

test('equal weights in a wide box stand in two rows of two', () => {
  const rects = squarify([6, 6, 6, 6], { x: 0, y: 0, width: 600, height: 400 });
  assert.deepEqual(rects.map(({ width, height }) => [width, height]), [[300, 200], [300, 200], [300, 200], [300, 200]]);
});

test('nothing to place is no piece', () => {
  assert.deepEqual(squarify([], BOX), []);
});

test('a weight that is not above zero is named', () => {
  assert.throws(() => squarify([1, 0], BOX), /above zero, got 0/);
  assert.throws(() => squarify([1, NaN], BOX), /above zero, got NaN/);
});

/** @param {Rect} a @param {Rect} b */
function overlap(a, b) {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** @param {Rect | undefined} actual @param {Rect} expected */
function near(actual, expected) {
  for (const side of /** @type {(keyof Rect)[]} */ (['x', 'y', 'width', 'height'])) {
    assert.ok(Math.abs((actual?.[side] ?? NaN) - expected[side]) < 1e-9, `${side} is ${actual?.[side]}, not ${expected[side]}`);
  }
}
