import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { clockTime, dayUnlessToday, formatAge, formatDate, formatSession, marketSession, zoneName } from '../../main/resources/web/format/time-format.js';
import { speak, written } from './written.js';

const NOON = Date.parse('2024-03-04T12:00:00Z');

beforeEach(() => speak('en'));

for (const { language = '', seconds, text } of written('ages')) {
  test(`${seconds} seconds are ${text} in ${language}, as the server writes it`, () => {
    speak(language);

    assert.equal(formatAge(NOON - Number(seconds) * 1000, NOON), text);
  });
}

for (const { language = '', instant = '', weekday, day, clock } of written('times')) {
  test(`${instant} is ${weekday} ${day} ${clock} in ${language}, as the server writes it`, () => {
    speak(language);
    const date = new Date(instant);

    assert.equal(formatDate(date, { weekday: 'short', timeZone: 'UTC' }), weekday);
    assert.equal(formatDate(date, { day: 'numeric', month: 'short', timeZone: 'UTC' }), day);
    assert.equal(clockTime(date, 'UTC'), clock);
  });
}

test('a session that ends today names the time, another day its weekday too', () => {
  assert.equal(formatSession({ open: true, next: '2024-03-04T21:00:00Z' }, NOON, 'UTC'), 'Open until 21:00');
  assert.equal(formatSession({ open: false, next: '2024-03-05T14:30:00Z' }, NOON, 'UTC'), 'Opens Tue 14:30');
});

test('a session without an end is open around the clock', () => {
  assert.equal(formatSession({ open: true, next: '2099-01-01T00:00:00Z' }, NOON, 'UTC'), 'Open 24/7');
});

test('a market is open while one of its assets is, until the last of them closes', () => {
  const sessions = [
    { open: true, next: '2024-03-04T20:00:00Z' },
    { open: true, next: '2024-03-04T22:00:00Z' },
    { open: false, next: '2024-03-04T13:00:00Z' },
  ];
  assert.deepEqual(marketSession(sessions), { open: true, next: '2024-03-04T22:00:00Z' });
});

test('a closed market opens with the first of its assets', () => {
  const sessions = [
    { open: false, next: '2024-03-05T14:30:00Z' },
    { open: false, next: '2024-03-05T09:00:00Z' },
  ];
  assert.deepEqual(marketSession(sessions), { open: false, next: '2024-03-05T09:00:00Z' });
  assert.equal(marketSession([]), undefined);
});

test('the clock has seconds', () => {
  assert.equal(clockTime(new Date(NOON), 'America/New_York'), '07:00:00');
});

test('the day is told unless it is today in the zone', () => {
  const now = new Date('2024-03-04T23:30:00Z');

  assert.equal(dayUnlessToday(new Date('2018-01-05T14:00:00Z'), now, 'UTC'), '5 Jan 2018');
  assert.equal(dayUnlessToday(new Date('2024-03-04T00:10:00Z'), now, 'UTC'), '');
  assert.equal(dayUnlessToday(new Date('2024-03-04T00:10:00Z'), now, 'Asia/Tokyo'), '4 Mar 2024');
});

test('a zone has a short name, in summer another', () => {
  assert.equal(zoneName(new Date('2024-03-04T12:00:00Z'), 'Europe/Berlin'), 'CET');
  assert.equal(zoneName(new Date('2024-07-04T12:00:00Z'), 'Europe/Berlin'), 'CEST');
  assert.equal(zoneName(new Date('2024-03-04T12:00:00Z'), 'Asia/Kolkata'), 'GMT+5:30');
});
