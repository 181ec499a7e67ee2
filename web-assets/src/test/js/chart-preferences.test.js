import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChartPreferences } from '../../main/resources/web/state/chart-preferences.js';
import { MemoryShelf, forbiddenShelf } from './memory-shelf.js';

/** @param {string} [kept] */
function shelfWith(kept) {
  const shelf = new MemoryShelf();
  if (kept !== undefined) {
    shelf.setItem('chart.parts', kept);
  }
  return shelf;
}

test('a choice is kept for the next visit', () => {
  const disk = shelfWith();
  new ChartPreferences(() => disk).show('volume', false);
  assert.equal(new ChartPreferences(() => disk).shows('volume'), false);
  assert.equal(new ChartPreferences(() => disk).shows('sessions'), true);
});

test('what cannot be read is no choice', () => {
  for (const kept of ['{', 'null', '{"volume":false}', '"volume"']) {
    assert.equal(new ChartPreferences(() => shelfWith(kept)).shows('volume'), true, kept);
  }
});

test('a browser that forbids storage keeps a choice for the visit', () => {
  const preferences = new ChartPreferences(forbiddenShelf);
  preferences.show('bid-ask', true);
  assert.equal(preferences.shows('bid-ask'), true);
});

test('whoever listens hears of each change', () => {
  const preferences = new ChartPreferences(() => shelfWith());
  /** @type {boolean[]} */
  const heard = [];
  const stop = preferences.onChange(() => heard.push(preferences.shows('bid-ask')));
  preferences.show('bid-ask', true);
  preferences.show('bid-ask', true);
  stop();
  preferences.show('bid-ask', false);
  assert.deepEqual(heard, [true]);
});

test('what an address names holds for its page, and is no choice', () => {
  const disk = shelfWith();
  const preferences = new ChartPreferences(() => disk);
  preferences.follow(['countdown']);
  preferences.show('bid-ask', true);
  assert.deepEqual(preferences.parts, ['bid-ask', 'countdown']);
  assert.deepEqual(new ChartPreferences(() => disk).parts, ['volume', 'bid-ask', 'sessions', 'events', 'countdown']);
});
