import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Sparkline } from '../../main/resources/web/format/sparkline.js';

const DRAWN = { points: '0,37 47,3 94,20', low: 2, high: 4, last: 1800, seconds: 900 };

test('what the server drew is drawn again', () => {
  assert.equal(new Sparkline(DRAWN).points, DRAWN.points);
});

test('a price within the last bar moves its end', () => {
  const line = new Sparkline(DRAWN);
  line.put(2, 2000);
  assert.equal(line.points, '0,37 47,3 94,37');
});

test('a price behind the last bar goes on', () => {
  const line = new Sparkline(DRAWN);
  line.put(4, 2700);
  assert.equal(line.points, '0,37 31,3 63,20 94,3');
});
