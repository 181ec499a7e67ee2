import assert from 'node:assert/strict';
import { test } from 'node:test';
import { futureTimes } from '../../main/resources/web/kernel/future-times.js';
import { at } from './market.js';

/** The week of Thanksgiving 2026 in New York: no session on Thursday, three and a half hours on Friday. */
const SESSIONS = [
  { date: '2026-11-25', opens: '2026-11-25T14:30:00Z', closes: '2026-11-25T21:00:00Z' },
  { date: '2026-11-27', opens: '2026-11-27T14:30:00Z', closes: '2026-11-27T18:00:00Z' },
  { date: '2026-11-30', opens: '2026-11-30T14:30:00Z', closes: '2026-11-30T21:00:00Z' },
];

/** @param {string} last @param {string} interval @param {number} count */
const after = (last, interval, count) => futureTimes(at(last), interval, SESSIONS, count).map((time) => new Date(time * 1000).toISOString().slice(0, 16));

test('bars to come go on in their session, and on the grid of the next ones', () => {
  assert.deepEqual(after('2026-11-25T19:30:00Z', '1h', 7), [
    '2026-11-25T20:30',
    '2026-11-27T14:30',
    '2026-11-27T15:30',
    '2026-11-27T16:30',
    '2026-11-27T17:30',
    '2026-11-30T14:30',
    '2026-11-30T15:30',
  ]);
});

test('a bar off the grid of its session is followed by bars on its own', () => {
  assert.deepEqual(after('2026-11-25T19:45:00Z', '1h', 2), ['2026-11-25T20:45', '2026-11-27T14:30']);
});

test('days to come are the days that have a session', () => {
  assert.deepEqual(after('2026-11-25T00:00:00Z', '1d', 5), ['2026-11-27T00:00', '2026-11-30T00:00']);
});

test('weeks and months to come need no sessions', () => {
  assert.deepEqual(after('2026-11-23T00:00:00Z', '1w', 2), ['2026-11-30T00:00', '2026-12-07T00:00']);
  assert.deepEqual(after('2026-11-01T00:00:00Z', '1M', 3), ['2026-12-01T00:00', '2027-01-01T00:00', '2027-02-01T00:00']);
});

test('without sessions nothing is claimed', () => {
  assert.deepEqual(futureTimes(at('2026-11-25T19:30:00Z'), '1h', [], 5), []);
});
