import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbour } from '../../main/resources/web/kernel/neighbour.js';

/** A large piece on the left, two beside it, and a wide one below all. */
const RECTS = [
  { x: 0, y: 0, width: 200, height: 100 },
  { x: 200, y: 0, width: 100, height: 50 },
  { x: 200, y: 50, width: 100, height: 50 },
  { x: 0, y: 100, width: 300, height: 40 },
];

test('an arrow leads to what lies on that side', () => {
  assert.equal(neighbour(RECTS, 1, 'down'), 2);
  assert.equal(neighbour(RECTS, 2, 'left'), 0);
  assert.equal(neighbour(RECTS, 0, 'down'), 3);
  assert.equal(neighbour(RECTS, 3, 'up'), 0);
});

test('where nothing lies on that side there is none', () => {
  assert.equal(neighbour(RECTS, 0, 'left'), -1);
  assert.equal(neighbour(RECTS, 3, 'down'), -1);
  assert.equal(neighbour(RECTS, 3, 'right'), -1);
});
