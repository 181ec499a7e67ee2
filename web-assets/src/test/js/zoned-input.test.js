import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromInput, toInput } from '../../main/resources/web/format/zoned-input.js';

test('a time is written and read in a zone, in summer and in winter', () => {
  assert.equal(toInput(1_709_651_400, 'Europe/Berlin'), '2024-03-05T16:10');
  assert.equal(fromInput('2024-03-05T16:10', 'Europe/Berlin'), 1_709_651_400);
  assert.equal(fromInput('2024-07-01T09:30', 'America/New_York'), 1_719_840_600);
});

/** What somebody writes on a day when the clocks change, and which instant it is. The changes are those of the IANA data. */
const CHANGES = /** @type {const} */ ([
  ['Europe/Berlin', '2024-03-31T01:59', '2024-03-31T00:59'],
  ['Europe/Berlin', '2024-03-31T02:30', '2024-03-31T01:30'],
  ['Europe/Berlin', '2024-03-31T03:00', '2024-03-31T01:00'],
  ['Europe/Berlin', '2024-10-27T02:30', '2024-10-27T00:30'],
  ['Europe/Berlin', '2024-10-27T03:00', '2024-10-27T02:00'],
  ['America/New_York', '2024-03-10T01:59', '2024-03-10T06:59'],
  ['America/New_York', '2024-03-10T02:30', '2024-03-10T07:30'],
  ['America/New_York', '2024-03-10T03:00', '2024-03-10T07:00'],
  ['America/New_York', '2024-11-03T01:30', '2024-11-03T05:30'],
  ['America/New_York', '2024-11-03T02:00', '2024-11-03T07:00'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45'],
]);

for (const [zone, written, instant] of CHANGES) {
  test(`${written} in ${zone} is ${instant} in UTC`, () => {
    assert.equal(fromInput(written, zone), Date.parse(`${instant}Z`) / 1000);
  });
}

test('nonsense is no time', () => {
  assert.equal(fromInput('', 'Europe/Berlin'), NaN);
});
