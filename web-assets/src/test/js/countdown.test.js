import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCountdown } from '../../main/resources/web/format/countdown.js';
import { DataClock } from '../../main/resources/web/state/data-clock.js';
import { Topics } from '../../main/resources/web/kernel/topics.js';
import { speak } from './written.js';

speak('en');

test('what is left is written as a clock shows it', () => {
  assert.equal(formatCountdown(299_000), '04:59');
  assert.equal(formatCountdown(3 * 3_600_000 + 4 * 60_000 + 59_000), '3:04:59');
  assert.equal(formatCountdown(86_400_000 + 3 * 3_600_000), '1d 03h');
});

test('days are counted in the language of the reader', () => {
  speak('de');
  assert.equal(formatCountdown(86_400_000 + 3 * 3_600_000), '1 T 03 Std.');
  speak('en');
});

test('a second that has begun counts as a whole', () => {
  assert.equal(formatCountdown(1), '00:01');
  assert.equal(formatCountdown(59_001), '01:00');
});

test('nothing is left of a bar that should have closed', () => {
  assert.equal(formatCountdown(-5_000), '00:00');
});

test('the clock of the data runs on between two messages, and rests when the feed is silent', () => {
  let ticks = 1_000;
  const connection = new Topics();
  const clock = new DataClock(/** @type {any} */ (connection), '2024-03-05T15:10:00Z', () => ticks);
  const now = () => new Date(clock.now).toISOString();

  ticks += 5_000;
  assert.equal(now(), '2024-03-05T15:10:05.000Z');

  connection.emit('quotes', { time: '2024-03-05T18:00:00Z' });
  ticks += 1_000;
  assert.equal(now(), '2024-03-05T18:00:01.000Z');

  ticks += 3_600_000;
  assert.equal(now(), '2024-03-05T18:01:00.000Z');
});
