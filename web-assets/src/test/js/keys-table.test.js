import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capsOf, keysOf } from '../../main/resources/web/components/keys-table.js';

/** @param {string | undefined} page */
const titles = (page) => keysOf(page).map(({ title }) => title);

test('a page has its own keys before those that hold everywhere', () => {
  assert.deepEqual(titles('markets'), ['keys.watchlist', 'keys.cards', 'keys.map', 'keys.everywhere']);
  assert.deepEqual(titles('chart'), ['keys.chart', 'keys.drawings', 'keys.layouts', 'keys.everywhere']);
  assert.deepEqual(titles(undefined), ['keys.everywhere']);
});

test('keys that are held together are caps of their own, and a plus alone is one', () => {
  assert.deepEqual(capsOf('Shift+F6'), [{ cap: 'Shift', named: true }, { cap: 'F6', named: false }]);
  assert.deepEqual(capsOf('+'), [{ cap: '+', named: false }]);
});
