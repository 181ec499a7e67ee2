import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexAtMoment } from '../../main/resources/web/kernel/bar-places.js';

const HOUR = 3600;
const DAY = 86_400;

/** @param {string[]} instants */
const barsAt = (...instants) => instants.map((instant) => ({ time: Date.parse(`${instant}Z`) / 1000 }));

/** @param {string} instant @param {string} next @param {number} length */
const moment = (instant, next, length) => ({ time: Date.parse(`${instant}Z`) / 1000, end: Date.parse(`${next}Z`) / 1000, length });

/** A stock's hours of a Friday and a Monday. */
const HOURS = barsAt('2024-03-01T14:30', '2024-03-01T15:30', '2024-03-04T14:30', '2024-03-04T15:30');
const DAYS = barsAt('2024-03-01T00:00', '2024-03-04T00:00', '2024-03-05T00:00');

test('bars of the same length meet at the same time', () => {
  assert.equal(indexAtMoment(HOURS, HOUR, moment('2024-03-01T15:30', '2024-03-04T14:30', HOUR)), 1);
});

test('where no bar begins at that time the last before it is met', () => {
  assert.equal(indexAtMoment(HOURS, HOUR, moment('2024-03-01T16:00', '2024-03-01T17:00', HOUR)), 1);
  assert.equal(indexAtMoment(HOURS, HOUR, moment('2024-03-03T12:00', '2024-03-03T13:00', HOUR)), 1);
});

test('an hour meets its day', () => {
  assert.equal(indexAtMoment(DAYS, DAY, moment('2024-03-04T15:30', '2024-03-05T14:30', HOUR)), 1);
});

test('a day meets its own first hour, not the last of the day before', () => {
  assert.equal(indexAtMoment(HOURS, HOUR, moment('2024-03-04T00:00', '2024-03-05T00:00', DAY)), 2);
});

test('a day without hours of its own meets the last before it', () => {
  assert.equal(indexAtMoment(HOURS, HOUR, moment('2024-03-02T00:00', '2024-03-03T00:00', DAY)), 1);
});

test('the newest day meets its first hour while the next day is not there', () => {
  assert.equal(indexAtMoment(HOURS, HOUR, { ...moment('2024-03-04T00:00', '2024-03-05T00:00', DAY), end: Infinity }), 2);
});

test('before all bars nothing is met', () => {
  assert.equal(indexAtMoment(HOURS, HOUR, moment('2024-02-29T15:00', '2024-02-29T16:00', HOUR)), -1);
  assert.equal(indexAtMoment([], HOUR, moment('2024-03-01T15:00', '2024-03-01T16:00', HOUR)), -1);
});
