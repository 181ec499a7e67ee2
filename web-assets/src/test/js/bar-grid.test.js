import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logicalOf, timeAt } from '../../main/resources/web/kernel/bar-grid.js';

const HOUR = 3600;
const DAY = 86_400;

/** @param {...number} times */
function bars(...times) {
  return times.map((time) => ({ time }));
}

const HOURS = bars(0, HOUR, 2 * HOUR, 3 * HOUR);
/** Monday to Friday, then Monday. */
const WEEK = bars(0, DAY, 2 * DAY, 3 * DAY, 4 * DAY, 7 * DAY);

test('the time of a bar stands at its place', () => {
  assert.equal(logicalOf(HOURS, 2 * HOUR, '1h'), 2);
  assert.equal(timeAt(HOURS, 2, '1h'), 7200);
});

test('a time between two bars stands between them in proportion', () => {
  assert.equal(logicalOf(HOURS, 1.25 * HOUR, '1h'), 1.25);
  assert.equal(timeAt(HOURS, 1.25, '1h'), 4500);
});

test('a week-end has the width of one bar', () => {
  assert.equal(logicalOf(WEEK, 5.5 * DAY, '1d'), 4.5);
  assert.equal(timeAt(WEEK, 4.5, '1d'), 475_200);
});

test('beyond the ends of intraday bars the grid goes on in steps of a bar', () => {
  assert.equal(logicalOf(HOURS, 5 * HOUR, '1h'), 5);
  assert.equal(logicalOf(HOURS, -2 * HOUR, '1h'), -2);
  assert.equal(timeAt(HOURS, 5, '1h'), 18_000);
  assert.equal(timeAt(HOURS, -2, '1h'), -7200);
});

test('a night among the bars does not stretch the steps beyond their end', () => {
  const session = bars(0, HOUR, 20 * HOUR);
  assert.equal(timeAt(session, 3, '1h'), 75_600);
  assert.equal(logicalOf(session, 22 * HOUR, '1h'), 4);
});

test('beyond the ends of days the grid goes on as days have passed, with the days of rest', () => {
  // Six bars in seven days: 1.4 days from bar to bar.
  assert.equal(timeAt(WEEK, 10, '1d'), 7 * DAY + 5 * 1.4 * DAY);
  assert.equal(logicalOf(WEEK, 14 * DAY, '1d'), 10);
});

test('a single bar goes on in steps of its length', () => {
  assert.equal(logicalOf(bars(DAY), 3 * DAY, '1d'), 2);
});

test('bars across the end of a session are interpolated over the night', () => {
  const session = bars(0, HOUR, 20 * HOUR);
  assert.equal(logicalOf(session, HOUR + 9.5 * HOUR, '1h'), 1.5);
});

test('from a place to its time and back nothing changes, within and beyond the bars', () => {
  for (const place of [-7, -0.5, 0, 0.75, 3, 4.25, 5, 12.5]) {
    assert.ok(Math.abs(logicalOf(WEEK, timeAt(WEEK, place, '1d'), '1d') - place) < 1e-9, String(place));
  }
});

test('what was anchored on hours keeps its time on days and on quarters of an hour', () => {
  const quarters = Array.from({ length: 17 }, (_, index) => ({ time: index * 900 }));
  const days = bars(0, DAY);
  const anchor = timeAt(HOURS, 3, '1h');
  assert.equal(logicalOf(quarters, anchor, '15m'), 12);
  assert.equal(logicalOf(days, anchor, '1d'), 0.125);
  assert.equal(timeAt(days, logicalOf(days, anchor, '1d'), '1d'), anchor);
  assert.equal(timeAt(quarters, logicalOf(quarters, anchor, '15m'), '15m'), anchor);
});
