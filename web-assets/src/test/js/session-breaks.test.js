import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extendedHours, sessionBreaks } from '../../main/resources/web/kernel/session-breaks.js';
import { hourly } from './market.js';

/** The regular session of New York on two days of March 2024. */
const DAYS = [
  { date: '2024-03-05', opens: '2024-03-05T14:30:00Z', closes: '2024-03-05T21:00:00Z' },
  { date: '2024-03-06', opens: '2024-03-06T14:30:00Z', closes: '2024-03-06T21:00:00Z' },
];

test('a session begins with its first bar', () => {
  const bars = [...hourly('2024-03-05T14:30:00Z', 7), ...hourly('2024-03-06T14:30:00Z', 7)];
  assert.deepEqual(sessionBreaks(bars, DAYS), [7]);
});

test('a session whose first bar is missing begins with the next', () => {
  const bars = [...hourly('2024-03-05T14:30:00Z', 7), ...hourly('2024-03-06T15:30:00Z', 6)];
  assert.deepEqual(sessionBreaks(bars, DAYS), [7]);
});

test('a session that is not among the bars is no break', () => {
  assert.deepEqual(sessionBreaks(hourly('2024-03-05T14:30:00Z', 7), DAYS), []);
  assert.deepEqual(sessionBreaks([], DAYS), []);
});

test('bars before and after the hours of the exchange are two runs', () => {
  // 04:00 to 20:00 in New York, which itself trades from 09:30 to 16:00.
  const bars = hourly('2024-03-05T09:00:00Z', 16);
  const session = {
    date: '2024-03-05',
    opens: '2024-03-05T09:00:00Z',
    closes: '2024-03-06T01:00:00Z',
    regular_opens: '2024-03-05T14:30:00Z',
    regular_closes: '2024-03-05T21:00:00Z',
  };
  assert.deepEqual(extendedHours(bars, [session]), [{ from: 0, to: 5 }, { from: 12, to: 15 }]);
  assert.deepEqual(extendedHours(bars, DAYS), []);
});
