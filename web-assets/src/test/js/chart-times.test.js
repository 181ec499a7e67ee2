import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { axisMark, barTime } from '../../main/resources/web/format/chart-times.js';
import { speak } from './written.js';
import { at } from './market.js';

/** The library's kinds of marks. */
const [YEAR, MONTH, DAY, TIME] = [0, 1, 2, 3];

beforeEach(() => speak('en'));

// New York changes its clocks at 07:00 and 06:00 UTC, see the IANA time zone database.
for (const [instant, mark, bar] of /** @type {const} */ ([
  ['2026-03-08T06:30:00Z', '01:30', 'Sun 08 Mar 26 01:30'],
  ['2026-03-08T07:30:00Z', '03:30', 'Sun 08 Mar 26 03:30'],
  ['2026-11-01T05:30:00Z', '01:30', 'Sun 01 Nov 26 01:30'],
  ['2026-11-01T06:30:00Z', '01:30', 'Sun 01 Nov 26 01:30'],
  ['2026-11-01T07:30:00Z', '02:30', 'Sun 01 Nov 26 02:30'],
  ['2026-11-02T04:30:00Z', '23:30', 'Sun 01 Nov 26 23:30'],
])) {
  test(`a bar of ${instant} is one of ${bar} in New York`, () => {
    assert.equal(axisMark(at(instant), TIME, true, 'America/New_York'), mark);
    assert.equal(barTime(at(instant), true, 'America/New_York').replaceAll(',', ''), bar);
  });
}

test('a label of the trading day is a date and no instant: no zone moves it', () => {
  const label = at('2026-03-01T00:00:00Z');
  for (const zone of ['America/New_York', 'Pacific/Kiritimati']) {
    assert.equal(axisMark(label, DAY, false, zone), '1');
    assert.equal(axisMark(label, MONTH, false, zone), 'Mar');
    assert.equal(axisMark(label, YEAR, false, zone), '2026');
    assert.equal(barTime(label, false, zone).replaceAll(',', ''), 'Sun 01 Mar 26');
  }
});

test('a year begins at the midnight of the zone', () => {
  const midnight = at('2026-01-01T05:00:00Z');
  assert.equal(axisMark(midnight, YEAR, true, 'America/New_York'), '2026');
  assert.equal(axisMark(midnight - 1, YEAR, true, 'America/New_York'), '2025');
});
