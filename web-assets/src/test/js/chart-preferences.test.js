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
  for (const kept of ['{', 'null', '[1]', '{"volume":"no"}']) {
    assert.equal(new ChartPreferences(() => shelfWith(kept)).shows('volume'), true, kept);
  }
});

test('a browser that forbids storage keeps a choice for the visit', () => {
  const preferences = new ChartPreferences(forbiddenShelf);
  preferences.show('bidAsk', true);
  assert.equal(preferences.shows('bidAsk'), true);
});

test('whoever listens hears what is shown', () => {
  const preferences = new ChartPreferences(() => shelfWith());
  /** @type {[string, boolean][]} */
  const heard = [];
  const stop = preferences.onChange((part, shown) => heard.push([part, shown]));
  preferences.show('bidAsk', true);
  stop();
  preferences.show('bidAsk', false);
  assert.deepEqual(heard, [['bidAsk', true]]);
});
