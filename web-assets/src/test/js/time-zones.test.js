import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeZoneOf, utcOffset, wallClock } from '../../main/resources/web/format/time-zones.js';

const WINTER = Date.parse('2024-03-05T15:10:00Z');
const SUMMER = Date.parse('2024-07-05T15:10:00Z');

test('how far a zone is from UTC depends on the day', () => {
  assert.equal(utcOffset('America/New_York', WINTER), 'UTC−5');
  assert.equal(utcOffset('America/New_York', SUMMER), 'UTC−4');
  assert.equal(utcOffset('Asia/Kolkata', WINTER), 'UTC+5:30');
  assert.equal(utcOffset('UTC', WINTER), 'UTC');
});

test('a clock on the wall shows the time of its zone', () => {
  assert.equal(new Date(wallClock('Asia/Tokyo', WINTER)).toISOString(), '2024-03-06T00:10:00.000Z');
});

test('a setting means the exchange, a zone or the own one', () => {
  const asset = { zone: 'America/New_York' };
  assert.equal(timeZoneOf('exchange', asset), 'America/New_York');
  assert.equal(timeZoneOf('Asia/Tokyo', asset), 'Asia/Tokyo');
  assert.equal(timeZoneOf('', asset), undefined);
});
