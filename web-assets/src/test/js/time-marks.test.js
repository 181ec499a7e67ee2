import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markWeight } from '../../main/resources/web/chart/time-marks.js';
import { wallClock } from '../../main/resources/web/format/time-zones.js';

const HOUR = 3_600_000;
/** The library's weights, see the enumeration TickMarkWeight of its source. */
const HALF_HOUR = 22;
const FULL_HOUR = 30;
const DAY = 50;
const MONTH = 60;
const YEAR = 70;

/**
 * The instants at which bars of that length begin a new day, month or year.
 *
 * @param {string} zone @param {string} from @param {number} bars @param {number} [length]
 */
function days(zone, from, bars, length = HOUR) {
  const first = Date.parse(from);
  return Array.from({ length: bars }, (_, index) => first + index * length)
    .filter((time) => markWeight(wallClock(zone, time - length), wallClock(zone, time)) >= DAY)
    .map((time) => new Date(time).toISOString().slice(0, 16));
}

test('a day begins at the midnight of its zone, also where the clocks change', () => {
  assert.deepEqual(days('America/New_York', '2026-03-07T00:00Z', 72), ['2026-03-07T05:00', '2026-03-08T05:00', '2026-03-09T04:00']);
  assert.deepEqual(days('America/New_York', '2026-10-31T00:00Z', 72), ['2026-10-31T04:00', '2026-11-01T04:00', '2026-11-02T05:00']);
});

test('half an hour of summer time moves midnight by half an hour', () => {
  const half = HOUR / 2;
  assert.deepEqual(days('Australia/Lord_Howe', '2026-04-04T00:00Z', 96, half), ['2026-04-04T13:00', '2026-04-05T13:30']);
  assert.deepEqual(days('Australia/Lord_Howe', '2026-10-03T00:00Z', 96, half), ['2026-10-03T13:30', '2026-10-04T13:00']);
});

test('bars of an hour in a zone of half hours: the day begins with the first bar after midnight', () => {
  assert.deepEqual(days('Asia/Kolkata', '2026-03-08T00:00Z', 24), ['2026-03-08T19:00']);
});

test('the hour that comes twice begins no day, no hour and no mark of its own', () => {
  const before = wallClock('America/New_York', Date.parse('2026-11-01T05:00Z'));
  const now = wallClock('America/New_York', Date.parse('2026-11-01T06:00Z'));
  assert.ok(markWeight(before, now) < HALF_HOUR);
});

test('a month and a year matter more than a day, a day more than an hour', () => {
  const weigh = (/** @type {string} */ before, /** @type {string} */ now) => markWeight(Date.parse(before), Date.parse(now));
  assert.equal(weigh('2025-12-31T23:00Z', '2026-01-01T00:00Z'), YEAR);
  assert.equal(weigh('2026-01-31T23:00Z', '2026-02-01T00:00Z'), MONTH);
  assert.equal(weigh('2026-02-01T23:00Z', '2026-02-02T00:00Z'), DAY);
  assert.equal(weigh('2026-02-01T13:30Z', '2026-02-01T14:00Z'), FULL_HOUR);
});
