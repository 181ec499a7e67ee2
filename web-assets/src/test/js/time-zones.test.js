import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cityOf, isTimeZone, timeZoneOf, utcOffset, wallClock } from '../../main/resources/web/format/time-zones.js';
import { allTimeZones } from '../../main/resources/web/format/zone-lists.js';

/** @param {string} zone @param {string} instant */
function shown(zone, instant) {
  return new Date(wallClock(zone, Date.parse(instant))).toISOString().slice(0, 19);
}

// The days and hours of the changes are those of the IANA time zone database, 2025b.
const READINGS = /** @type {const} */ ([
  ['America/New_York', '2026-03-08T06:59:59Z', '2026-03-08T01:59:59', 'UTC−5'],
  ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08T03:00:00', 'UTC−4'],
  ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01T01:30:00', 'UTC−4'],
  ['America/New_York', '2026-11-01T06:00:00Z', '2026-11-01T01:00:00', 'UTC−5'],
  ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', '2026-04-05T01:59:59', 'UTC+11'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05T01:30:00', 'UTC+10:30'],
  ['Australia/Lord_Howe', '2026-10-03T15:29:59Z', '2026-10-04T01:59:59', 'UTC+10:30'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', '2026-10-04T02:30:00', 'UTC+11'],
  ['Asia/Kolkata', '2026-03-08T18:29:59Z', '2026-03-08T23:59:59', 'UTC+5:30'],
  ['Asia/Kolkata', '2026-03-08T18:30:00Z', '2026-03-09T00:00:00', 'UTC+5:30'],
  ['UTC', '2026-11-01T06:00:00Z', '2026-11-01T06:00:00', 'UTC'],
]);

for (const [zone, instant, clock, offset] of READINGS) {
  test(`at ${instant} a clock in ${zone} shows ${clock}, which is ${offset}`, () => {
    assert.equal(shown(zone, instant), clock);
    assert.equal(utcOffset(zone, Date.parse(instant)), offset);
  });
}

test('a clock keeps its milliseconds, and its day before the first one that was counted', () => {
  assert.equal(wallClock('Asia/Kolkata', 1), 19_800_001);
  assert.equal(shown('Europe/Berlin', '1969-12-31T23:30:00Z'), '1970-01-01T00:30:00');
});

test('a setting means a zone, the exchange has its own, and nothing is the browser itself', () => {
  const apple = { zone: 'America/New_York' };
  assert.equal(timeZoneOf('Asia/Tokyo', apple), 'Asia/Tokyo');
  assert.equal(timeZoneOf('exchange', apple), 'America/New_York');
  assert.equal(timeZoneOf('exchange'), undefined);
  assert.equal(timeZoneOf('', apple), undefined);
});

test('a zone is called by its city', () => {
  assert.equal(cityOf('America/Argentina/Buenos_Aires'), 'Buenos Aires');
  assert.equal(cityOf('UTC'), 'UTC');
  assert.equal(cityOf('Asia/Calcutta'), 'Kolkata');
});

test('a zone that nobody knows is none', () => {
  assert.equal(isTimeZone('Asia/Kolkata'), true);
  assert.equal(isTimeZone('Mars/Olympus'), false);
  assert.equal(isTimeZone(''), false);
});

test('all zones are listed once, by the names of today', () => {
  const zones = allTimeZones();
  assert.ok(zones.length > 400);
  assert.equal(new Set(zones).size, zones.length);
  for (const name of ['America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Europe/Kyiv']) {
    assert.ok(zones.includes(name) && isTimeZone(name), name);
  }
  assert.ok(!zones.includes('Asia/Calcutta'));
});
